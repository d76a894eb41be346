/** A length of time in words: "under a minute", "1 minute", "4 minutes". Rounded up. */
export function minutesInWords(seconds: number): string {
  if (seconds <= 0) return 'no time'
  if (seconds < 45) return 'under a minute'
  const minutes = Math.ceil(seconds / 60)
  return minutes === 1 ? '1 minute' : `${minutes} minutes`
}
