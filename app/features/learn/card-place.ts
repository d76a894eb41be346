/** What a prep card is sealed to: this person's, of this id. */
export function cardPlace(personId: string, id: string): string {
  return `card/${personId}/${id}`
}
