/** What the words of a debrief are sealed to: this person's, of this id. */
export function debriefPlace(personId: string, id: string): string {
  return `debrief/${personId}/${id}`
}
