const days = 14

/** What was due before this is not asked any more: by then it is hard to say what happened. */
export function askedFor(now: Date): Date {
  return new Date(now.getTime() - days * 24 * 60 * 60 * 1000)
}
