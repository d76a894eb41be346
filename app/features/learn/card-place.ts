/** What a card is sealed to: this person's, this card. */
export function cardPlace(personId: string, card: string): string {
  return `card/${personId}/${card}`
}
