// Scale: libraries made by a seeded generator, up to 1,000 situations × 10,000 lessons × 50,000 phrases: time to train,
// memory, size, and time a task; drawn in `bench/scale.svg` beside the table. The phrases are mixtures of made-up words: nothing is learned from how well it matches.
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import type { LessonCard, MatcherData, SituationCard } from '~/features/match/match.schema'
import { openMatcher } from '~/features/match/open-matcher'
import { trainAsides } from '~/features/match/train-asides'
import { trainChoice } from '~/features/match/train-choice'
import { trainClassifier } from '~/features/match/train-classifier'
import { trainMoments } from '~/features/match/train-moments'
import { drawScale } from './draw-scale'

const sizes = [
  { situations: 37, lessons: 370, phrases: 1850 },
  { situations: 125, lessons: 1250, phrases: 6250 },
  { situations: 250, lessons: 2500, phrases: 12_500 },
  { situations: 500, lessons: 5000, phrases: 25_000 },
  { situations: 1000, lessons: 10_000, phrases: 50_000 },
]
const words = 20_000

console.log(
  '| situations | lessons | phrases | train s | s per n log n, relative | model kB gzipped | memory MB | p50 µs | p99 µs |\n|---|---|---|---|---|---|---|---|---|',
)
let first = 0
const drawn = { train: [] as number[], memory: [] as number[], model: [] as number[], p99: [] as number[] }
for (const size of sizes) {
  const random = createRandom(size.phrases)
  const rows = makePhrases(size, random)
  const started = performance.now()
  const classifier = trainClassifier(rows, { vectors: null, concepts: [] })
  const seconds = (performance.now() - started) / 1000
  const data: MatcherData = {
    version: '1',
    classifier,
    aside: trainAsides({ asides: [], phrases: [], concepts: [] }),
    moment: trainMoments([]),
    momentsOf: {},
    choice: trainChoice([], { concepts: [] }),
    situations: makeSituations(size),
    lessons: makeLessons(size, random),
  }
  const { answer } = openMatcher(data)
  const times = makePhrases({ ...size, phrases: 1200 }, random)
    .map(({ text }) => {
      const from = performance.now()
      answer(text)
      return (performance.now() - from) * 1000
    })
    .slice(200)
    .sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(share * times.length)] ?? 0).toFixed(0)
  const growth = seconds / (size.phrases * Math.log2(size.phrases))
  first ||= growth
  const kilobytes = (gzipSync(JSON.stringify(classifier)).length / 1024).toFixed(0)
  const memory = Math.round(process.memoryUsage().rss / 1048576)
  drawn.train.push(seconds)
  drawn.memory.push(memory)
  drawn.model.push(Number(kilobytes))
  drawn.p99.push(Number(at(0.99)))
  console.log(
    `| ${size.situations} | ${size.lessons} | ${size.phrases} | ${seconds.toFixed(1)} | ${(growth / first).toFixed(2)} | ${kilobytes} | ${memory} | ${at(0.5)} | ${at(0.99)} |`,
  )
}
console.log('\nGoal at the largest: p99 at most 5,000 µs, train at most 60 s, growth no worse than n log n.')
const plot = 'bench/scale.svg'
writeFileSync(
  plot,
  drawScale(
    sizes.map(({ phrases }) => phrases),
    [
      { name: 'Training, s', values: drawn.train, goal: 60 },
      { name: 'Memory, MB', values: drawn.memory, goal: null },
      { name: 'Model, kB gzipped', values: drawn.model, goal: null },
      { name: 'A whole answer, p99 µs', values: drawn.p99, goal: 5000 },
    ],
    'phrases',
  ),
)
console.log(`\nDrawn in ${plot}.`)

/** Each situation speaks with forty words of its own, among common ones by Zipf's law. */
function makePhrases(
  { situations, phrases }: { situations: number; phrases: number },
  random: () => number,
): { text: string; label: string }[] {
  return Array.from({ length: phrases }, (_, at) => {
    const situation = at % situations
    const length = 6 + Math.floor(random() * 20)
    const spoken = Array.from({ length }, () =>
      random() < 0.25
        ? wordAt(situation * 40 + Math.floor(random() * 40))
        : wordAt(Math.floor(words ** random())),
    )
    return { text: spoken.join(' '), label: `s${situation}` }
  })
}

function wordAt(number: number): string {
  const syllables = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'pi', 'ro', 'su', 'ta', 've']
  let word = ''
  for (let left = (number % words) + 12; left > 0; left = Math.floor(left / 12)) word += syllables[left % 12]
  return word
}

function makeSituations({ situations }: { situations: number }): SituationCard[] {
  return Array.from({ length: situations }, (_, at) => ({
    id: `s${at}`,
    title: `Situation ${at}`,
    scope: '',
    phase: 'run' as const,
    neighbours: [`s${(at + 1) % situations}`],
    usually: null,
  }))
}

function makeLessons(
  { situations, lessons }: { situations: number; lessons: number },
  random: () => number,
): LessonCard[] {
  return Array.from({ length: lessons }, (_, at) => ({
    slug: `lesson-${at}`,
    title: `Lesson ${at}`,
    summary: '',
    situations: [`s${at % situations}`, `s${Math.floor(random() * situations)}`],
    moments: ['before', 'during', 'after'],
    focus: at % 4 === 0 ? ('self' as const) : ('people' as const),
    point: `point-${at}`,
    signals: [wordAt(at), wordAt(at * 7), wordAt(at * 13)],
    minutes: { essence: 1, core: 4, deeper: 9 },
  }))
}

/** Uniform in 0 to 1, the same each time. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
