export type SharedWords = {
  id: string
  text: string
  /** What the person chose, and what the matcher had understood, if anything. */
  situation: string
  understood: string | null
  /** ISO */
  at: string
}

/** The oldest is first: the others are grouped around it. */
export type WordingGroup = [SharedWords, ...SharedWords[]]

/** From so alike on, from 0 to 1, two wordings are of one group. */
const leastAlike = 0.3

/**
 * Groups wordings by likeness: one after the other, in the order of their age (`byAge`), each joins the group whose first
 * wording is most like it, or begins a group. Likeness is the cosine of the matcher's own features of a text (words, pairs
 * and concepts), each by its weight. As no wording is ever taken away, a group keeps its first: what is decided of it
 * stays, and a newer wording is added to what is grouped already. Pure.
 * @param options.weightOf how much a feature tells; 0: nothing
 */
export function openGroups(options: {
  featuresOf: (text: string) => readonly number[]
  weightOf: (feature: number) => number
}): { add: (wording: SharedWords) => void; list: () => WordingGroup[] } {
  const { featuresOf, weightOf } = options
  const groups: { members: WordingGroup; length: number }[] = []
  /** Feature → the groups whose first wording has it. */
  const having = new Map<number, number[]>()
  const add = (wording: SharedWords) => {
    const features = featuresOf(wording.text).filter((feature) => weightOf(feature) > 0)
    const length = Math.sqrt(features.reduce((sum, feature) => sum + weightOf(feature) ** 2, 0))
    const shared = new Map<number, number>()
    for (const feature of features)
      for (const at of having.get(feature) ?? [])
        shared.set(at, (shared.get(at) ?? 0) + weightOf(feature) ** 2)
    let best = -1
    let most = leastAlike
    for (const [at, product] of shared) {
      const alike = product / (length * (groups[at]?.length ?? 1))
      if (alike > most || (alike === most && best >= 0 && at < best)) [best, most] = [at, alike]
    }
    const group = groups[best]
    if (group) return void group.members.push(wording)
    for (const feature of features) {
      const known = having.get(feature)
      if (known) known.push(groups.length)
      else having.set(feature, [groups.length])
    }
    groups.push({ members: [wording], length })
  }
  return { add, list: () => groups.map(({ members: [first, ...others] }) => [first, ...others]) }
}

/** The oldest first; of one moment, by their ids. */
export function byAge(a: SharedWords, b: SharedWords): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}
