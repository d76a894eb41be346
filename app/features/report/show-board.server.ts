import { dayFor } from '~/features/assign/remind'
import type { SignedIn } from '~/features/identity/person'
import { type Board, drawBoard } from './draw-board'
import { type BoardScope, findBoardScope } from './find-board-scope.server'
import { keepCounted } from './internal/keep-counted.server'
import { keepShown } from './internal/keep-shown.server'
import { readAsked } from './internal/read-asked.server'
import { readLately } from './internal/read-lately.server'
import { everybody } from './part-people'
import type { Asked, Lately } from './report.schema'

const minute = 60_000

/** Up to so many people, everything is counted anew for each look. */
const smallCompany = 1000
const isSmall = ({ people }: { people: readonly unknown[] }) => people.length <= smallCompany

const asked = keepCounted({ name: 'board: what is asked', mostAgeMs: 2 * minute, isSmall, count: readAsked })
/** Weeks that have passed change by late arrivals and erasures alone. */
const lately = keepCounted({
  name: 'board: what was read',
  mostAgeMs: 15 * minute,
  isSmall,
  count: readLately,
})

export type ShownBoard = Board & {
  scope: BoardScope
  /** When it was counted. */
  at: Date
  /** Whom `person` in its rows means. */
  persons: Asked['people']
}

/**
 * The board of the teams that somebody leads, or of one of them: the one function that page, files, print and mail take
 * their figures from. Of large companies what it is drawn from is counted every few minutes, and `at` says when.
 * @param teamId empty for all of the asker's teams together
 * @throws AppError not-allowed; not-found for a team that is not theirs
 */
export async function showBoard(options: {
  asker: SignedIn
  teamId: string
  now: Date
}): Promise<ShownBoard> {
  const { asker, teamId, now } = options
  const scope = await findBoardScope(asker, teamId)
  const { teams, any, zone } = scope
  const counted = await asked.look(now)
  const { value: read } = await lately.look(now)
  const people = counted.value.people
  const of = { teams, any, scope: teamId || everybody }
  const draw = () => drawBoard({ asked: counted.value, lately: read, ...of, now, zone })
  const board = redraw({ asked: counted.value, lately: read }, [scope, dayFor(now, zone)], draw)
  return { ...(await keepShown(board, of, now)), scope, at: counted.at, persons: people }
}

type From = { asked: Asked; lately: Lately }

const drawn = new WeakMap<Asked, { lately: Lately; boards: Map<string, Board> }>()
const mostKept = 12

/** Pages and files of one board follow each other: as long as what it is drawn from is kept, so is the board. */
function redraw({ asked, lately }: From, of: unknown[], draw: () => Board): Board {
  const known = drawn.get(asked)
  const { boards } = known?.lately === lately ? known : { boards: new Map<string, Board>() }
  drawn.set(asked, { lately, boards })
  const key = JSON.stringify(of)
  const board = boards.get(key) ?? draw()
  boards.set(key, board)
  if (boards.size > mostKept) boards.delete(boards.keys().next().value ?? '')
  return board
}

/** Counts beforehand, so that nobody waits for the first look; and again where it is costly and has grown old. */
export async function warmBoard(now: Date): Promise<void> {
  await asked.warm(now)
  await lately.warm(now)
}
