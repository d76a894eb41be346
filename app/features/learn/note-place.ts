/** What a note is sealed to: this person's, in this lesson. */
export function notePlace(personId: string, lesson: string): string {
  return `note/${personId}/${lesson}`
}
