/** A day without an hour, in words: the same day wherever it is read. @param on ISO, such as 2027-03-04 */
export function Day({ on, weekday = false }: { on: string; weekday?: boolean }) {
  return <time dateTime={on}>{dayInWords(on, weekday)}</time>
}

/** "4 Mar 2027", or "Thu, 4 Mar 2027". */
export function dayInWords(on: string, weekday = false): string {
  return new Date(`${on}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
    ...(weekday && { weekday: 'short' }),
  })
}
