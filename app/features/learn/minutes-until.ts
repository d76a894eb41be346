import { constructFrom } from 'date-fns'
import type { LookBackTime } from './look-back-words'

const eveningHour = 19
const morningHour = 8
/** Up to this hour of the night, "tomorrow morning" is the morning that comes next. */
const lateHour = 4

/**
 * Whole minutes from now until somebody wants to look back. "This evening" is seven o'clock where they are, or in two
 * hours where that is later; "tomorrow morning" is eight.
 * @param now by the clock where they are: a browser's own `Date`, a `TZDate` on a server. So no table of zones is sent
 * along with a lesson.
 */
export function minutesUntil(time: LookBackTime, now: Date): number {
  if (time === 'two-hours') return 120
  const at = constructFrom(now, now)
  if (time === 'morning' && at.getHours() >= lateHour) at.setDate(at.getDate() + 1)
  at.setHours(time === 'morning' ? morningHour : eveningHour, 0, 0, 0)
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000)
  return time === 'morning' ? minutes : Math.max(minutes, 120)
}
