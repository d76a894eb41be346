// Matching: time a task in Node, size of the shipped model, and what pruning it costs. Tasks are the library's own
// phrases, the longest included.
import { gzipSync } from 'node:zlib'
import { getLibrary } from '~/features/content/get-library.server'
import { loadWordVectors } from '~/features/content/load-word-vectors.server'
import { addAsides } from '~/features/match/add-asides'
import { buildMatcher, phrasesOf } from '~/features/match/build-matcher.server'
import { outsideLabel } from '~/features/match/internal/inside-evidence'
import { openClassifier } from '~/features/match/open-classifier'
import { openMatcher } from '~/features/match/open-matcher'
import { trainClassifier } from '~/features/match/train-classifier'

const library = await getLibrary()
const vectors = await loadWordVectors()
const { data, bytes } = await buildMatcher(library)
const tasks = library.situations.flatMap(({ phrases }) =>
  phrases.filter((_, at) => at % 8 === 0).map(({ text }) => text),
)
const matcher = openMatcher(data)
const { classify } = openClassifier(data.classifier, data.aside)

console.log('| work | tasks | p50 µs | p99 µs |\n|---|---|---|---|')
console.log(row('situation, inside or not', (task) => classify(task)))
console.log(row('whole answer: moment, minutes, kit, reasons', (task) => matcher.answer(task)))

const opened = performance.now()
openMatcher(JSON.parse(bytes))
const openMs = performance.now() - opened
console.log(
  `\nOpening the shipped file: ${openMs.toFixed(1)} ms. The file with all lessons' cards: ${kb(bytes)} kB gzipped.`,
)
console.log(
  `The model alone, situations, asides, moments and the choice of lessons: ${kb(JSON.stringify([data.classifier, data.aside, data.moment, data.choice]))} kB gzipped (goal: at most 250 kB for 37 situations).`,
)

// Training: a situation with as many phrases as it ought to have at the least, and with all that it has. What is not
// ours is learned with either, and each second phrase of it with an aside.
console.log('\n| phrases a situation | phrases in all | training s |\n|---|---|---|')
for (const most of [300, Number.POSITIVE_INFINITY]) {
  const taken = new Map<string, number>()
  const some = phrasesOf(library).filter(({ label }) => {
    const before = taken.get(label) ?? 0
    taken.set(label, before + 1)
    return label === outsideLabel ? before < 2 * most : before < most
  })
  const started = performance.now()
  trainClassifier(addAsides(some, library.asides), { vectors, concepts: library.concepts })
  const seconds = (performance.now() - started) / 1000
  const name = Number.isFinite(most) ? `${most}, and ${2 * most} of what is not ours` : 'all'
  console.log(`| ${name} | ${some.length.toLocaleString('en')} | ${seconds.toFixed(2)} |`)
}

// What pruning costs, on phrases that the model did not learn: every fifth of each story is held back.
const rows = phrasesOf(library)
const held = rows.filter((_, at) => at % 5 === 0)
const learned = rows.filter((_, at) => at % 5 !== 0)
console.log(
  '\n| weights kept | model kB gzipped | right first, % of held-back phrases | training s |\n|---|---|---|---|',
)
for (const keep of [Number.POSITIVE_INFINITY, 250_000, 155_800, 75_000]) {
  const started = performance.now()
  const trained = trainClassifier(learned, { vectors, concepts: library.concepts, keep })
  const seconds = (performance.now() - started) / 1000
  const tried = openClassifier(trained)
  const inside = held.filter(({ label }) => label !== 'outside')
  const right = inside.filter(({ text, label }) => tried.classify(text).ranked[0]?.label === label).length
  const name = Number.isFinite(keep) ? keep.toLocaleString('en') : 'all'
  console.log(
    `| ${name} | ${kb(JSON.stringify(trained))} | ${((100 * right) / inside.length).toFixed(1)} | ${seconds.toFixed(1)} |`,
  )
}

function row(name: string, work: (task: string) => unknown): string {
  for (const task of tasks) work(task)
  const times = tasks.map((task) => {
    const started = performance.now()
    work(task)
    return (performance.now() - started) * 1000
  })
  times.sort((a, b) => a - b)
  const at = (share: number) =>
    (times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0).toFixed(0)
  return `| ${name} | ${tasks.length} | ${at(0.5)} | ${at(0.99)} |`
}

function kb(text: string): string {
  return (gzipSync(text, { level: 9 }).length / 1024).toFixed(0)
}
