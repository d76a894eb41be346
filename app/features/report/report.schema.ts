import type { Day } from '~/features/assign/due-dates'
import type { HelpAnswer } from '~/features/learn/help-words'

/** How many whole weeks a board looks back. */
export const boardWeeks = 12
/** So many weeks are counted: the one that is on somewhere on earth, and all that some manager's board may look at. */
export const countedWeeks = boardWeeks + 2
/** Figures of what people did in private are shown of no fewer. */
export const fewest = 5

export const peopleAPage = 50

/** What a board can be had of as a file. */
export const boardViews = ['ready', 'due', 'helped', 'pulls', 'times', 'weeks'] as const
export type BoardView = (typeof boardViews)[number]

/** Where somebody stands with what was asked of them for a situation. */
export const standings = ['late', 'begun', 'todo', 'suggested', 'missed', 'ready'] as const
export type Standing = (typeof standings)[number]

export type BoardPerson = {
  id: string
  name: string
  zone: string | null
  /** The teams that they belong to. */
  teams: string[]
}

/** People are named by their place in `people`, to keep what is counted of many small. */
export type OpenDuty = {
  person: number
  situation: string
  required: boolean
  dueOn: Day | null
  /** Whether one of its lessons is done. */
  begun: boolean
}

/** Everybody, what is asked of them, and what came of it: states of assignments, which are not private. */
export type Asked = {
  /** By name. */
  people: BoardPerson[]
  open: OpenDuty[]
  /** For a situation, by person: 1 where something that was asked is done, 2 where a round passed undone, 3 for both. */
  closed: Map<string, Uint8Array>
  /** What was done in the counted weeks: in which, and whether after its day. */
  finished: { person: number; week: Day; late: boolean }[]
  /** What people who are gone had done. */
  gone: { week: Day; teamId: string; done: number; late: number }[]
}

/**
 * What people did by themselves in the counted weeks: private, and shown of groups alone. A set of weeks is a number whose
 * bits are the weeks, the first week's the lowest.
 */
export type Lately = {
  firstWeek: Day
  /** Everybody, those who are suspended too: what they did was done. */
  people: string[]
  /** Sets of teams, those above included, in whose figures people counted. */
  places: string[][]
  /** Which of these each person counted in, by week: at `person * countedWeeks + week`. */
  placeAt: Uint32Array
  /** By person, the weeks in which they read at all. */
  read: Uint16Array
  /** The weeks in which they pulled something unasked: by situation, and by lesson. */
  situations: Map<string, Uint16Array>
  lessons: Map<string, Uint16Array>
  /** Seconds from a task to the first lesson of its kit. */
  times: { person: number; week: number; seconds: number }[]
  helped: { person: number; week: number; answer: HelpAnswer }[]
  /** What people who are gone left, by week and team; under no team, of the whole house. */
  gone: ({ week: Day; teamId: string; readers: number } & Record<HelpAnswer, number>)[]
}

/** A team as far as a board needs it. */
export type BoardTeam = { id: string; name: string; parentId: string | null }
