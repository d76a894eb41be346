/** Names found known before: to ask costs the platform 20 kB each time, which a look at 20,000 people does not give back. */
const found = new Set<string>()
/** There are some 600 names, but each may be spelt in small and large letters. */
const mostFound = 2000

/** Whether the platform knows a time zone of this name (IANA). */
export function isZone(zone: string): boolean {
  if (found.has(zone)) return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    if (found.size >= mostFound) found.clear()
    found.add(zone)
    return true
  } catch {
    return false
  }
}

/** A zone as the platform knows it, or UTC. */
export function knownZone(zone: string | null): string {
  return zone && isZone(zone) ? zone : 'UTC'
}
