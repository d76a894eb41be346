const days = 90

/** From when on what people finished counts for what they are asked now: so many days before, they are as ready. */
export function countsFrom(askedAt: Date): Date {
  return new Date(askedAt.getTime() - days * 86_400_000)
}
