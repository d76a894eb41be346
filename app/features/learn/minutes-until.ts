import { TZDateMini } from '@date-fns/tz'
import type { LookBackTime } from './look-back-words'

const eveningHour = 19
const morningHour = 8
/** Up to this hour of the night, "tomorrow morning" is the morning that comes next. */
const lateHour = 4

/**
 * Whole minutes from now until somebody wants to look back. "This evening" is seven o'clock where they are, or in two
 * hours where that is later; "tomorrow morning" is eight.
 * @param zone IANA name
 */
export function minutesUntil(time: LookBackTime, now: Date, zone: string): number {
  if (time === 'two-hours') return 120
  const at = new TZDateMini(now.getTime(), zone)
  if (time === 'morning' && at.getHours() >= lateHour) at.setDate(at.getDate() + 1)
  at.setHours(time === 'morning' ? morningHour : eveningHour, 0, 0, 0)
  const minutes = Math.ceil((at.getTime() - now.getTime()) / 60_000)
  return time === 'morning' ? minutes : Math.max(minutes, 120)
}
