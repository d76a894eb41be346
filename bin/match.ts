import { readFileSync } from 'node:fs'
import { getMatcher } from '~/features/match/get-matcher.server'

const words = process.argv.slice(2)
const { matcher } = await getMatcher()

if (words[0] === '--batch') batch(words[1] ?? '')
else if (words.length > 0) show(words.join(' '))
else {
  console.error('Say the task: npm run match -- "they came in at half our price, 5 min"')
  console.error('Or many:      npm run --silent match -- --batch FILE   (lines of {"task": "…"})')
  process.exitCode = 2
}

/** One JSON line out for each line in, in order. */
function batch(file: string): void {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
  for (const [at, line] of lines.entries()) {
    const { task } = JSON.parse(line) as { task?: unknown }
    if (typeof task !== 'string') throw new Error(`Line ${at + 1} of ${file} has no "task".`)
    const { situations, inScope, moment, minutes, kit } = matcher.answer(task)
    const pieces = kit.map((piece) => ({ lesson: piece.lesson, depth: piece.depth, minutes: piece.minutes }))
    const top = situations.slice(0, 10).map(({ id, score }) => ({ id, score: Math.round(score * 1e4) / 1e4 }))
    console.log(JSON.stringify({ task, situations: top, inScope, moment, minutes, kit: pieces }))
  }
}

function show(task: string): void {
  const answer = matcher.answer(task)
  const titleOf = (id: string) =>
    matcher.data.situations.find((situation) => situation.id === id)?.title ?? id
  if (!answer.inScope) console.log('Nothing here fits. Nearest:')
  for (const { id, score } of answer.situations.slice(0, 3))
    console.log(`${String(Math.round(score * 100)).padStart(4)} %  ${titleOf(id)}  (${id})`)
  console.log(`moment: ${answer.moment ?? 'not said'}   minutes: ${answer.minutes ?? 'not said'}`)
  if (answer.because.length) console.log(`your words that decided: ${answer.because.join(', ')}`)
  for (const piece of answer.kit)
    console.log(
      `\n${piece.minutes} min  ${piece.title}  [${piece.lesson}, ${piece.depth}]\n       ${piece.reason}`,
    )
}
