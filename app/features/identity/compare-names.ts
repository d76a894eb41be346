const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** The order of names in lists: by alphabet, whatever the capitals, and "Team 2" before "Team 10". */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b)
}
