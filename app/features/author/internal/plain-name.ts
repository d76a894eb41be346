/** Any words as a name that an address or a file can have: letters and digits without marks, single hyphens between; may be empty. */
export function plainName(words: string, most: number): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{Mark}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, most)
    .replace(/-$/, '')
}
