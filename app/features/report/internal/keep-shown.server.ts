import { createHash } from 'node:crypto'
import { z } from 'zod'
import { dayFor, lastZone } from '~/features/assign/remind'
import { mondayOf } from '~/features/learn/local-time'
import { openDatabase } from '~/platform/db.server'
import type { Board } from '../draw-board'
import type { BoardTeam } from '../report.schema'
import { shiftWeeks } from '../weeks'

const count = z.int().nonnegative()
const rate = z.object({
  yes: count,
  partly: count,
  no: count,
  answers: count,
  rate: z.number(),
  low: z.number(),
  high: z.number(),
})
const pulled = z.array(z.object({ name: z.string(), people: count }))
const shownSchema = z.strictObject({
  helped: rate.extend({ spans: z.array(rate.extend({ from: z.string() })).nullable() }).nullable(),
  pulls: z.object({ situations: pulled, lessons: pulled }),
  times: z.object({ lower: z.number(), median: z.number(), upper: z.number() }).nullable(),
  readers: z.array(count.nullable()),
})

/** What a board tells of people's private doings, without what is asked of them. */
type Shown = z.infer<typeof shownSchema>

/**
 * A board whose private figures are those that the first look of the week was shown, once the week before is over
 * everywhere on earth: two looks in one week tell nothing by their difference, though somebody was suspended or erased
 * meanwhile, or a device was late. Figures of people and teams as they stand are always what is.
 * @param of what is looked at: the teams that the looker sees, and which of them
 */
export async function keepShown(
  board: Board,
  of: { teams: readonly BoardTeam[]; any: boolean; scope: string },
  now: Date,
): Promise<Board> {
  const week = mondayOf(board.today)
  if (mondayOf(dayFor(now, lastZone)) < week) return board
  const { helped, pulls, times, byWeek } = board
  const drawn: Shown = { helped, pulls, times, readers: byWeek.map(({ readers }) => readers) }
  const { readers, ...shown } = await keepFirst(week, nameOf(of), drawn)
  return { ...board, ...shown, byWeek: byWeek.map((of, at) => ({ ...of, readers: readers[at] ?? null })) }
}

async function keepFirst(week: string, of: string, drawn: Shown): Promise<Shown> {
  const db = await openDatabase()
  const place = { week_of: { week, of } }
  const kept = await db.shownFigures.findUnique({ where: place, select: { figures: true } })
  const known = kept && shownSchema.safeParse(JSON.parse(kept.figures))
  if (known?.success) return known.data
  // Kept by an older or a newer version of this: drawn anew, and kept as it is now.
  if (kept) await db.shownFigures.deleteMany({ where: { week, of, figures: kept.figures } })
  // Of two first looks at once the one that comes later is shown what the other was.
  const { figures } = await db.shownFigures.upsert({
    where: place,
    create: { week, of, figures: JSON.stringify(drawn) },
    update: {},
    select: { figures: true },
  })
  // Lookers elsewhere may still be in the week before.
  await db.shownFigures.deleteMany({ where: { week: { lt: shiftWeeks(week, -1) } } })
  return shownSchema.parse(JSON.parse(figures))
}

/** Names of teams may change. */
function nameOf({ teams, any, scope }: { teams: readonly BoardTeam[]; any: boolean; scope: string }): string {
  const seen = teams.map(({ id, parentId }) => [id, parentId]).sort()
  return createHash('sha256')
    .update(JSON.stringify([seen, any, scope]))
    .digest('hex')
}
