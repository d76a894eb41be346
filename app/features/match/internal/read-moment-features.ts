import { kinds as featureKinds, hashStep, hashText, toBucket } from './hash-feature'
import { readMomentWords } from './read-moment-words'
import { readTokens } from './read-tokens'

/** Words that stand for themselves in a sentence's shape; every other word stands there as its ending. */
const grammar = new Set(
  'i me my we us our you your he him his she her it its they them their this that these those the a an who what how which when where why there here one some any all no not never now just still already yet then soon again am is are was were be been being have has had having do does did will would shall should can could may might must let to of in on at by for with from about into out up down off over under after before since until till while during ago if whether and or but so because than as like going go goes went come comes came need needs want wants please'.split(
    ' ',
  ),
)
const irregularPast = new Set(
  'said told came went took gave got made put threw left sat stood rang wrote sent read saw heard felt found held kept lost met paid ran sold spoke spent broke brought bought built caught chose cut drew drove ate fell flew forgot froze hung hit knew laid led let lay meant rose shook showed shut sang sank slept slid stole struck swore taught thought understood woke wore won began became blew burst crept dealt fought gone done given taken seen been written spoken broken chosen drawn driven fallen forgotten frozen known shaken shown stolen sworn thrown worn torn tore'.split(
    ' ',
  ),
)

const pairWeight = 0.8
const shapeWeight = 0.5
const placeWeight = 0.3
const beginningWeight = 0.4
const formWeight = 0.5
const marksWeight = 2
/** Words in the forms that situations are read by too: one feature for all tenses beside one for each. */
const wordFormWeight = 0.4
const longest = 4000
const mostForms = 300

/**
 * The features of a task that may tell its moment: words and pairs, the shape of the sentence (which words of grammar
 * stand where, and the endings of the others), how it begins and ends, and what the written marks say.
 * @param marks what `readMoment` reads off the marks
 */
export function readMomentFeatures(task: string, marks: string): { buckets: number[]; weights: number[] } {
  const words = readMomentWords(task)
  const kinds = words.map(kindOf)
  const features: { buckets: number[]; weights: number[] } = { buckets: [], weights: [] }
  const add = (hash: number, weight: number) => {
    features.buckets.push(toBucket(hash))
    features.weights.push(weight)
  }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string
    const hash = hashText(start, word)
    add(hash, 1)
    if (at + 1 < words.length) add(andThen(hash, words[at + 1] as string), pairWeight)
    const shape = andThen(hashText(starts.shape, kinds[at] as string), kinds[at + 1] ?? '$')
    add(shape, shapeWeight)
    if (at + 1 < words.length) add(andThen(shape, kinds[at + 2] ?? '$'), shapeWeight)
    if (word.length > 4 && word.charCodeAt(0) !== 95)
      add(hashText(starts.beginning, word.slice(0, 4)), beginningWeight)
  }
  for (const { form } of readTokens(task.slice(0, longest)).slice(0, mostForms))
    add(hashText(starts.form, form), wordFormWeight)
  if (words.length > 0) {
    const [first = '', second = '$', third = '$'] = kinds
    add(hashText(starts.first, words[0] as string), placeWeight)
    const firstTwo = andThen(hashText(starts.first, first), second)
    add(firstTwo, placeWeight)
    add(andThen(firstTwo, third), placeWeight)
    add(hashText(starts.last, words.at(-1) as string), placeWeight)
    add(andThen(hashText(starts.last, kinds.at(-2) ?? ''), kinds.at(-1) as string), placeWeight)
  }
  if (/["\u201c\u201d]/.test(task)) add(hashText(start, '~quote'), formWeight)
  if (task.includes('?')) add(hashText(start, '~question'), formWeight)
  add(hashText(start, `~length${Math.min(5, Math.floor(Math.log2(words.length + 1)))}`), formWeight)
  add(hashText(start, `!marks ${marks}`), marksWeight)
  return features
}

// Features are hashed part by part, since to write each out as one text took longer than all the rest.
const start = featureKinds.moment
const starts = {
  shape: hashText(start, '#'),
  beginning: hashText(start, '^'),
  first: hashText(start, '<'),
  last: hashText(start, '>'),
  form: hashText(start, '='),
} as const

function andThen(hash: number, next: string): number {
  return hashText(hashStep(hash, 32), next)
}

/** What a word is in the shape of a sentence: itself where it is grammar or time, else its ending. */
function kindOf(word: string): string {
  if (word.length < 2 || word.startsWith('_') || grammar.has(word)) return word
  if (irregularPast.has(word)) return '-ed'
  if (word.length > 4 && word.endsWith('ed')) return '-ed'
  if (word.length > 5 && word.endsWith('ing')) return '-ing'
  if (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')) return '-s'
  return '-'
}
