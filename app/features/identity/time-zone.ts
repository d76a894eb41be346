/** Whether the platform knows a time zone of this name (IANA). */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** A zone as the platform knows it, or UTC. */
export function knownZone(zone: string | null): string {
  return zone && isZone(zone) ? zone : 'UTC'
}
