import type { Depth } from '~/features/content/words'
import type { Day } from './due-dates'

/** What a member does first whenever their task is this situation. */
export type Standing = {
  id: string
  situation: string
  name: string
  why: string
  by: string | null
  required: boolean
  pieces: { lesson: string; title: string; depth: Depth; minutes: number }[]
}

/** What is asked of somebody, in short: for a line on the first page, and for the moment their task matches. */
export type Asked = {
  today: Day
  /** How many things have to be done by a day. */
  count: number
  late: number
  /** The next of these days. */
  nextOn: Day | null
  standing: Standing[]
  /** Whether it is not known yet which clock is theirs. */
  zoneUnknown: boolean
}

/** What a device keeps of it, so that it is there without a network. */
export type KeptAsked = { person: string; asked: Asked }
