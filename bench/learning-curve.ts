// Learning curve: how well the matcher finds the situation of phrases whose whole story it never saw, against how many
// phrases it learned from, with and without the concepts. Says whether more phrases, or more concepts, are worth the work.

import type { Phrase } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { openClassifier } from '~/features/match/open-classifier'
import { trainClassifier } from '~/features/match/train-classifier'

const heldEvery = 5
const library = await getLibrary()
const stories = library.situations.map(({ id, phrases }) => ({
  id,
  list: groupByStory(phrases),
}))
const held = stories.flatMap(({ id, list }) =>
  list
    .filter((_, at) => at % heldEvery === 0)
    .flatMap((story) => story.map(({ text }) => ({ text, label: id }))),
)
const outside = library.notOurs.map(({ text }) => ({ text, label: 'outside' }))

const learnedOf = (share: number) =>
  stories.flatMap(({ id, list }) => {
    const left = list.filter((_, at) => at % heldEvery !== 0)
    return left
      .slice(0, Math.ceil(share * left.length))
      .flatMap((story) => story.map(({ text }) => ({ text, label: id })))
  })
// A part of the concepts is spread over the whole list: neighbours in it are about the same things.
const conceptsOf = (share: number) =>
  library.concepts.filter((_, at) => Math.floor((at + 1) * share) > Math.floor(at * share))

console.log('| phrases a situation | concepts | right first % | in the first three % |\n|---|---|---|---|')
for (const share of [1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]) for (const concepts of [0, 1]) measure(share, concepts)
console.log('\n| phrases a situation | concepts | right first % | in the first three % |\n|---|---|---|---|')
for (const share of [1 / 4, 1])
  for (const concepts of [0, 1 / 16, 1 / 8, 1 / 4, 1 / 2, 1]) measure(share, concepts)

// Self-training: the other phrases as if nobody had said what they are, each under what the model takes it for where it is
// sure enough of it; and, for comparison, under what they are.
console.log(
  '\n| phrases a situation | others taken where a share of | others taken | of these right % | right first % | in the first three % |\n|---|---|---|---|---|---|',
)
for (const share of [1 / 16, 1 / 4]) trainItself(share)

function trainItself(share: number): void {
  const learned = learnedOf(share)
  const known = new Set(learned.map(({ text }) => text))
  const { classify } = learn(learned, 1)
  const others = learnedOf(1)
    .filter((row) => !known.has(row.text))
    .map((row) => ({ row, said: classify(row.text) }))
  const taken = (least: number) =>
    others.flatMap(({ row, said }) => {
      const [first] = said.ranked
      return said.inside && first && first.score >= least
        ? [{ ...row, right: row.label, label: first.label }]
        : []
    })
  const say = (name: string, more: { text: string; label: string; right: string }[]) => {
    const right = more.filter((row) => row.label === row.right).length
    const ofThese = more.length ? ((100 * right) / more.length).toFixed(0) : ''
    console.log(
      `| ${Math.round(learned.length / stories.length)} | ${name} | ${more.length} | ${ofThese} | ${tried(learn([...learned, ...more], 1)).join(' | ')} |`,
    )
  }
  say('none', [])
  for (const least of [0.9, 0.7, 0.5]) say(String(least), taken(least))
  say(
    'all, as they are',
    others.map(({ row }) => ({ ...row, right: row.label })),
  )
}

// Hard negatives: what one half of the phrases takes for something else in the other half is learned twice, or four times.
console.log(
  '\n| phrases a situation | the mistaken ones | how many | right first % | in the first three % |\n|---|---|---|---|---|',
)
for (const share of [1 / 4, 1]) mineHard(share)

function mineHard(share: number): void {
  const learned = learnedOf(share)
  const halves = [0, 1].map((half) => learned.filter((_, at) => at % 2 === half))
  const hard = halves.flatMap((half, at) => {
    const { classify } = learn(halves[1 - at] ?? [], 1)
    return half.filter(({ text, label }) => classify(text).ranked[0]?.label !== label)
  })
  for (const [name, times] of [
    ['once, as all', 0],
    ['twice', 1],
    ['four times', 3],
  ] as const) {
    const more = Array.from({ length: times }, () => hard).flat()
    console.log(
      `| ${Math.round(learned.length / stories.length)} | ${name} | ${hard.length} | ${tried(learn([...learned, ...more], 1)).join(' | ')} |`,
    )
  }
}

function learn(learned: { text: string; label: string }[], shareOfConcepts: number) {
  const concepts = conceptsOf(shareOfConcepts)
  return openClassifier(trainClassifier([...learned, ...outside], { vectors: null, concepts }))
}

function measure(share: number, shareOfConcepts: number): void {
  const learned = learnedOf(share)
  console.log(
    `| ${Math.round(learned.length / stories.length)} | ${conceptsOf(shareOfConcepts).length} | ${tried(learn(learned, shareOfConcepts)).join(' | ')} |`,
  )
}

/** In percent of the phrases that were held back: the right situation first, and in the first three. */
function tried({ classify }: ReturnType<typeof learn>): [string, string] {
  const said = held.map(({ text, label }) => ({
    label,
    ranked: classify(text).ranked.map((rank) => rank.label),
  }))
  const percent = (right: typeof said) => ((100 * right.length) / held.length).toFixed(1)
  return [
    percent(said.filter(({ ranked, label }) => ranked[0] === label)),
    percent(said.filter(({ ranked, label }) => ranked.slice(0, 3).includes(label))),
  ]
}

function groupByStory(phrases: Phrase[]): Phrase[][] {
  const groups = new Map<string, Phrase[]>()
  for (const phrase of phrases) {
    const story = phrase.story ?? ''
    const group = groups.get(story)
    if (group) group.push(phrase)
    else groups.set(story, [phrase])
  }
  return [...groups.values()]
}
