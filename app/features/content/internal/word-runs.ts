/** A run of this many words in two lessons is no accident. */
export const shingleWords = 8
export const wordForm = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu

/** A word without what differs from place to place. */
export function formOf(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
