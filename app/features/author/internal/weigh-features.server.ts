import { getLibrary } from '~/features/content/get-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import type { Matcher } from '~/features/match/open-matcher'
import { inTurns } from '~/platform/in-turns.server'

/** So many phrases of each situation tell how common a word is. */
const phrasesRead = 40

type WeightOf = (feature: number) => number

const weights = new WeakMap<Matcher, Promise<WeightOf>>()

/**
 * How much a feature of a text tells: what stands in many phrases of the library tells little (log of N / n); what
 * stands in each fiftieth, such as "the", nothing.
 */
export async function weighFeatures(): Promise<{ matcher: Matcher; weightOf: WeightOf }> {
  const { matcher } = await getMatcher()
  const known = weights.get(matcher) ?? weigh(matcher)
  weights.set(matcher, known)
  return { matcher, weightOf: await known }
}

async function weigh(matcher: Matcher): Promise<WeightOf> {
  const { situations } = await getLibrary()
  const phrases = situations.flatMap((situation) => situation.phrases.slice(0, phrasesRead))
  const counts = new Map<number, number>()
  await inTurns(phrases, ({ text }) => {
    for (const feature of matcher.featuresOf(text)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  })
  return (feature) => {
    const count = counts.get(feature) ?? 0
    return count * 50 > phrases.length ? 0 : Math.log((phrases.length + 1) / (count + 1))
  }
}
