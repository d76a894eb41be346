/**
 * What private words belong to, as `seal` and `unseal` want to know it: words moved to another row, or to somebody
 * else's, do not open.
 * @param id the row's id; for a note the lesson's slug
 */
export function sealedPlace(kind: 'note' | 'card' | 'debrief', personId: string, id: string): string {
  return `${kind}/${personId}/${id}`
}
