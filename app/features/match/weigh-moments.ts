import type { PhraseMoment } from '~/features/content/content.schema'
import type { MomentWeights } from './match.schema'

/** In the order of a moment model's labels. */
const moments: PhraseMoment[] = ['before', 'during', 'after', 'open']

/**
 * How many times likelier each moment is in a situation than in all of them, by the phrases whose moment is known; a
 * phrase of each moment is thought to every situation, so that few phrases say little.
 */
export function weighMoments(
  situations: readonly { id: string; phrases: readonly { moment?: PhraseMoment | undefined }[] }[],
): MomentWeights {
  const shareOf = (phrases: readonly { moment?: PhraseMoment | undefined }[]) => {
    const known = phrases.filter(({ moment }) => moment).length
    return moments.map(
      (moment) =>
        (phrases.filter((phrase) => phrase.moment === moment).length + 1) / (known + moments.length),
    )
  }
  const usual = shareOf(situations.flatMap(({ phrases }) => phrases))
  return Object.fromEntries(
    situations.map(({ id, phrases }) => [
      id,
      shareOf(phrases).map((share, at) => Math.round((100 * share) / (usual[at] as number)) / 100),
    ]),
  )
}
