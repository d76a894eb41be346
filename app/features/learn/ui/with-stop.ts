/** A sentence as it is read: attributes and front matter are mostly written without their full stop. */
export function withStop(text: string): string {
  return /[.?!…]['’”]?$/.test(text) ? text : `${text}.`
}
