// `npm run match:report`: which situations are mistaken for which, by cross-validation on the phrases, whole stories held
// back, and which phrases pull the wrong way. `npm run match:report -- hard-anchor` shows one situation's in full.

import { getLibrary } from '~/features/content/get-library.server'
import { loadWordVectors } from '~/features/content/load-word-vectors.server'
import { crossValidate } from '~/features/match/cross-validate'
import { listConfusions } from '~/features/match/list-confusions'

const folds = 4
const only = process.argv[2]
const library = await getLibrary()
if (only && !library.situations.some(({ id }) => id === only)) {
  console.error(`There is no situation ${only}.`)
  process.exit(2)
}
const rows = [
  ...library.situations.flatMap(({ id, phrases }) =>
    phrases.map(({ text, story }) => ({ text, label: id, group: `${id} ${story ?? ''}` })),
  ),
  ...library.notOurs.map(({ text }, at) => ({ text, label: 'outside', group: `outside ${at % 40}` })),
]
const vectors = await loadWordVectors()
const phrases = crossValidate(rows, { vectors, concepts: library.concepts, folds })
const ours = phrases.filter(({ label }) => label !== 'outside')
const others = phrases.filter(({ label }) => label === 'outside')
const share = (part: number, of: number) => `${((100 * part) / (of || 1)).toFixed(1)} %`

if (only) showOne(only)
else showAll()

function showAll(): void {
  console.log(`${folds} folds, whole stories held back, ${ours.length} phrases that are ours:`)
  console.log(
    `right first        ${share(ours.filter((row) => row.said[0] === row.label).length, ours.length)}`,
  )
  console.log(
    `in the first three ${share(ours.filter((row) => row.said.includes(row.label)).length, ours.length)}`,
  )
  console.log(`refused, yet ours  ${share(ours.filter((row) => !row.inside).length, ours.length)}`)
  console.log(`not ours, and said ${share(others.filter((row) => !row.inside).length, others.length)}\n`)
  console.log('situation                 right first   most often taken for')
  const confusions = listConfusions(phrases, 1)
  const table = library.situations.map(({ id }) => {
    const mine = ours.filter(({ label }) => label === id)
    return { id, right: mine.filter((row) => row.said[0] === id).length / (mine.length || 1) }
  })
  for (const { id, right } of table.sort((a, b) => a.right - b.right)) {
    const taken = confusions.filter(({ meant }) => meant === id).slice(0, 3)
    const names = taken.map(({ said, count }) => `${said} ${count}`).join(', ')
    console.log(`${id.padEnd(26)}${share(right, 1).padStart(8)}      ${names}`)
  }
  console.log('\nThe pairs mixed up most, and the phrase that misleads most surely:')
  for (const { meant, said, count, surest } of confusions.slice(0, 25))
    console.log(`${String(count).padStart(4)}  ${meant} → ${said}: "${surest[0]?.text.slice(0, 90)}"`)
}

function showOne(id: string): void {
  for (const { meant, said, count, surest } of listConfusions(phrases, 8)) {
    if (meant !== id && said !== id) continue
    console.log(`\n${count}  ${meant} → ${said}`)
    for (const { text, share: sure } of surest) console.log(`      ${Math.round(sure * 100)} %  ${text}`)
  }
}
