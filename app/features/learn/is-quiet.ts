/**
 * Whether a time of day lies in somebody's quiet hours, which may run over midnight. The same begin and end means none.
 * @param minutes all three after midnight
 */
export function isQuiet(
  minutes: number,
  { quietFrom, quietTo }: { quietFrom: number; quietTo: number },
): boolean {
  if (quietFrom <= quietTo) return minutes >= quietFrom && minutes < quietTo
  return minutes >= quietFrom || minutes < quietTo
}
