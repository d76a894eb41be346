import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import { type Day, shift } from './due-dates'

/** One day of what is asked, for a calendar. */
export type CalendarEntry = {
  /** The duty's id: the entry stays the same one when it moves. */
  id: string
  name: string
  dueOn: Day
  /** Not to be done any more: it is told so, and goes from calendars. */
  cancelled: boolean
  createdAt: Date
  /** When what the entry says was changed last. */
  changedAt: Date
}

/**
 * A calendar in the iCalendar format: a whole day an entry, the same day wherever somebody is. It takes no time of the
 * day, so nobody who looks at somebody's calendar finds them busy. It holds the name and the day, and nothing of why.
 * @param host what makes ids those of this installation
 */
export function writeCalendar(options: {
  entries: readonly CalendarEntry[]
  link: string
  host: string
}): string {
  const { entries, link, host } = options
  const calendar = ical({
    name: 'Just Enough',
    prodId: { company: 'Just Enough', product: 'Asked of you', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3600,
  })
  for (const { id, name, dueOn, cancelled, createdAt, changedAt } of entries)
    calendar.createEvent({
      id: `${id}@${host}`,
      // Seconds since it was made: grows with every change, however many servers there are.
      sequence: Math.max(0, Math.floor((changedAt.getTime() - createdAt.getTime()) / 1000)),
      start: new Date(`${dueOn}T00:00:00Z`),
      end: new Date(`${shift(dueOn, 1)}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: changedAt,
      summary: name,
      url: link,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    })
  return calendar.toString()
}
