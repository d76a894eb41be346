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
 * Groups wordings by likeness: one after the other, the oldest first, each joins the group whose first wording is most
 * like it, or begins a group. Likeness is the cosine of the matcher's own features of a text (words, pairs and
 * concepts), each by its weight. As no wording is ever taken away, a group keeps its first: what is decided of it
 * stays. Pure, and the same for the same wordings in any order.
 * @param options.weightOf how much a feature tells; 0: nothing
 */
export function groupWordings(options: {
  wordings: readonly SharedWords[]
  featuresOf: (text: string) => readonly number[]
  weightOf: (feature: number) => number
}): WordingGroup[] {
  const { wordings, featuresOf, weightOf } = options
  const groups: { members: WordingGroup; length: number }[] = []
  /** Feature → the groups whose first wording has it. */
  const having = new Map<number, number[]>()
  for (const wording of [...wordings].sort(byAge)) {
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
    if (group) {
      group.members.push(wording)
      continue
    }
    for (const feature of features) {
      const known = having.get(feature)
      if (known) known.push(groups.length)
      else having.set(feature, [groups.length])
    }
    groups.push({ members: [wording], length })
  }
  return groups.map(({ members }) => members)
}

function byAge(a: SharedWords, b: SharedWords): number {
  if (a.at !== b.at) return a.at < b.at ? -1 : 1
  return a.id < b.id ? -1 : 1
}
