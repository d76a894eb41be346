import { TZDateMini } from '@date-fns/tz'
import { format, parseISO, startOfISOWeek } from 'date-fns'

/** The day somewhere, as `2026-11-23`. @param zone IANA name */
export function dayIn(zone: string, at: Date): string {
  const there = new TZDateMini(at.getTime(), zone)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${there.getFullYear()}-${two(there.getMonth() + 1)}-${two(there.getDate())}`
}

/** Minutes after midnight by the clock somewhere. @param zone IANA name */
export function minutesIn(zone: string, at: Date): number {
  const there = new TZDateMini(at.getTime(), zone)
  return there.getHours() * 60 + there.getMinutes()
}

/** The Monday of a day's week, both as `2026-11-23`. */
export function mondayOf(day: string): string {
  return format(startOfISOWeek(parseISO(day)), 'yyyy-MM-dd')
}
