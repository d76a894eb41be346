/** The words of a table that is written as running text. */
export function words(list: string): string[] {
  return list.split(/\s+/).filter(Boolean)
}
