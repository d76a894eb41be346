import { z } from 'zod'
import { type Moment, moments, phases } from '~/features/content/words'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { assembleKit } from '~/features/match/assemble-kit'
import { defaultMinutes } from '~/features/match/default-minutes'
import { getMatcher } from '~/features/match/get-matcher.server'
import type { KitPiece, SituationCard } from '~/features/match/match.schema'
import { readFront } from './edit-front'

export type SituationKit = {
  /** What is assumed where nobody says how many there are. */
  minutes: number
  /** When the situation usually is, where its front matter says so. */
  moment: Moment | null
  /** Empty where no lesson is near the situation. */
  pieces: KitPiece[]
}

/** Of an unfinished front matter whatever can be used. */
const laidOverSchema = z.object({
  title: z.string().catch(''),
  neighbours: z.array(z.string()).max(20).catch([]),
  usually: z.enum([...moments, 'none']).catch('none'),
})

/**
 * The kit of a situation's page as it would be with a draft of it published: its neighbours and its usual moment laid over
 * what is served, the lessons as readers have them.
 * @returns null where the front matter cannot be read
 * @throws AppError not-allowed
 */
export async function showKit(asked: {
  asker: SignedIn
  slug: string
  text: string
}): Promise<SituationKit | null> {
  const { asker, slug, text } = asked
  demandPermission(asker, 'write:lesson:any')
  const held = readFront(text)
  if (!held) return null
  const { title, neighbours, usually } = laidOverSchema.parse(held)
  const moment = usually === 'none' ? null : usually
  const { matcher } = await getMatcher()
  const { lessons, situations } = matcher.data
  const card: SituationCard = { id: slug, title, scope: '', phase: phases[0], neighbours, usually: moment }
  const pieces = assembleKit({
    situations: [{ id: slug, score: 1 }],
    moment,
    minutes: defaultMinutes,
    task: '',
    lessons,
    situationCards: [...situations.filter(({ id }) => id !== slug), card],
  })
  return { minutes: defaultMinutes, moment, pieces }
}
