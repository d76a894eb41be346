/** The day by which somebody has to check again that a lesson is true: ISO date. Pure. */
export function verificationDue({
  verified,
  verifyEvery,
}: {
  verified: string
  verifyEvery: number
}): string {
  const due = new Date(`${verified}T00:00:00Z`)
  due.setUTCMonth(due.getUTCMonth() + verifyEvery)
  return due.toISOString().slice(0, 10)
}
