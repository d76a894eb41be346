// The shipped matcher on tasks that were written for no other use: by others than the phrases, without sight of them, and
// never to be learned. What is ours was written situation by situation: half of the first tasks plainly, half by their
// details alone; those that are `everyday` came later, in the words that most people would take, and those `asTyped`
// last, as one types with a call coming: terse or rambling, with minutes, upset, some of more than one situation.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { getLibrary } from '~/features/content/get-library.server'
import { moments } from '~/features/content/words'
import { assembleKit } from '~/features/match/assemble-kit'
import { buildMatcher } from '~/features/match/build-matcher.server'
import { openChoice } from '~/features/match/open-choice'
import { openClassifier } from '~/features/match/open-classifier'
import { openMatcher } from '~/features/match/open-matcher'

const rowSchema = z.object({
  text: z.string(),
  /** null: not ours. */
  label: z.string().nullable(),
  /** Where two readers agreed on it; null: they agreed that the words do not say. */
  moment: z.enum(moments).nullable().optional(),
  everyday: z.literal(true).optional(),
  asTyped: z.literal(true).optional(),
  /** What whoever typed it needs, in the writer's words: for judging kits. */
  want: z.string().optional(),
})
type Row = z.infer<typeof rowSchema>
const choiceSchema = z.object({
  text: z.string(),
  situation: z.string(),
  lessons: z.array(z.string()).min(1),
})
const rows = readFileSync('bench/held-out/tasks.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => rowSchema.parse(JSON.parse(line)))
const { data } = await buildMatcher(await getLibrary())
const { answer } = openMatcher(data)
const tried = rows.map((row) => ({ row, answer: answer(row.text) }))
const ours = tried.filter(({ row }) => row.label !== null && !row.everyday && !row.asTyped)
const everyday = tried.filter(({ row }) => row.everyday)
const asTyped = tried.filter(({ row }) => row.asTyped)
const others = tried.filter(({ row }) => row.label === null)

console.log('| held-out tasks | how many | % |\n|---|---|---|')
sayOfOurs('ours', ours)
sayOfOurs('in everyday words', everyday)
sayOfOurs('as typed', asTyped)
say('not ours, and refused', others, ({ answer }) => !answer.inScope)
sayOfSlips()
sayOfAsides('an aside', 'asides.txt')
sayOfAsides('an aside of the last list', 'asides-last.txt')
sayOfAsides(
  'a circumstance behind it',
  'circumstances.txt',
  (text, said) => `${text.replace(/[.!?]$/, '')} ${said}`,
)
sayOfAsides('a circumstance before it', 'circumstances.txt', (text, said) => `${said} ${text}`)
sayOfChoices()

function sayOfOurs(what: string, list: typeof tried): void {
  say(`${what}: the right situation first`, list, ({ row, answer }) => answer.situations[0]?.id === row.label)
  say(`${what}: in the first three`, list, ({ row, answer }) =>
    answer.situations.slice(0, 3).some(({ id }) => id === row.label),
  )
  say(`${what}, and refused`, list, ({ answer }) => !answer.inScope)
  const timed = list.filter(({ row }) => row.moment !== undefined)
  if (timed.length === 0) return
  say(
    `${what}: the moment, where two readers agree on it`,
    timed,
    ({ row, answer }) => answer.moment === row.moment,
  )
}

/** The same tasks with a slip of the finger in the first and every third of their longer words after it. */
function sayOfSlips(): void {
  const { classify } = openClassifier(data.classifier, data.aside)
  for (const [what, list] of [
    ['ours', ours],
    ['in everyday words', everyday],
    ['as typed', asTyped],
  ] as const)
    say(
      `${what}, with slips: the right situation first`,
      list,
      ({ row }) => classify(slip(row.text)).ranked[0]?.label === row.label,
    )
  say('not ours, with slips: refused', others, ({ row }) => !classify(slip(row.text)).inside)
}

/** By the number of each word in its text, so that it is the same each time. */
function slip(text: string): string {
  let number = 0
  return text.replace(/[a-z]{4,}/g, (word) => {
    if (number++ % 3 !== 0) return word
    const at = 1 + (number % (word.length - 2))
    const [head, here, rest] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)]
    const swapped = head + rest.charAt(0) + here + rest.slice(1)
    return [head + rest, swapped, head + here + here + rest, `${head}e${rest}`][word.length % 4] as string
  })
}

/**
 * The same tasks with an aside, who somebody is, how they type or where it comes up, on the average over a list: whoever
 * wrote it saw neither the tasks nor the asides that are learned.
 */
function sayOfAsides(
  what: string,
  file: string,
  join = (text: string, aside: string) => `${text}, ${aside}`,
): void {
  const asides = readFileSync(`bench/held-out/${file}`, 'utf8').trim().split('\n')
  const { classify } = openClassifier(data.classifier, data.aside)
  const share = (list: typeof tried, is: (row: Row, said: ReturnType<typeof classify>) => boolean) => {
    const hits = asides.flatMap((aside) =>
      list.filter(({ row }) => is(row, classify(join(row.text, aside)))),
    ).length
    return ((100 * hits) / list.length / asides.length).toFixed(1)
  }
  for (const [who, list] of [
    ['ours', ours],
    ['in everyday words', everyday],
    ['as typed', asTyped],
  ] as const) {
    const first = share(list, ({ label }, { ranked }) => ranked[0]?.label === label)
    console.log(`| ${who}, and ${what}: the right situation first | ${list.length} | ${first} |`)
  }
  const refused = share(others, (_, { inside }) => !inside)
  console.log(`| not ours, and ${what}: refused | ${others.length} | ${refused} |`)
}

/**
 * Whether the longest piece of the kit is from a lesson that serves best, by one reader's judgement, where the situation
 * is known. The phrases are learned by for their situation, and not for their lesson: their stories must not name one.
 */
function sayOfChoices(): void {
  const choices = readFileSync('bench/held-out/choices.jsonl', 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => choiceSchema.parse(JSON.parse(line)))
  const { classify } = openClassifier(data.classifier, data.aside)
  const suitsOf = openChoice(data.choice)
  const kits = choices.map(({ text, situation, lessons }) => ({
    lessons,
    kit: assembleKit({
      ...answer(text),
      situations: [{ id: situation, score: 1 }],
      task: text,
      lessons: data.lessons,
      situationCards: data.situations,
      suits: suitsOf(classify(text).features),
    }).sort((a, b) => b.minutes - a.minutes),
  }))
  const share = (is: (one: (typeof kits)[number]) => boolean) =>
    ((100 * kits.filter(is).length) / kits.length).toFixed(1)
  const longest = share(({ kit, lessons }) => lessons.includes(kit[0]?.lesson ?? ''))
  const within = share(({ kit, lessons }) => kit.some(({ lesson }) => lessons.includes(lesson)))
  console.log(`| the lesson that serves best is the longest piece | ${kits.length} | ${longest} |`)
  console.log(`| it is in the kit | ${kits.length} | ${within} |`)
}

function say(what: string, list: typeof tried, is: (one: (typeof tried)[number]) => boolean): void {
  const share = (100 * list.filter(is).length) / list.length
  console.log(`| ${what} | ${list.length} | ${list.length ? share.toFixed(1) : '–'} |`)
}
