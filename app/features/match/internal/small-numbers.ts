/**
 * Small whole numbers as text, one character each up to 88: it compresses as well as bytes do, and needs no decoding
 * but reading characters. Larger ones take an escape and three characters.
 */
const alphabet = Array.from({ length: 92 }, (_, at) => String.fromCharCode(35 + at)).filter(
  (char) => char !== '\\',
)
const base = 89
const escapeSign = alphabet[90] as string
const placeOf = new Int16Array(128)
for (const [at, char] of alphabet.entries()) placeOf[char.charCodeAt(0)] = at

/** @param numbers whole, 0 to 704,968 */
export function writeSmallNumbers(numbers: ArrayLike<number>): string {
  let text = ''
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] as number
    if (number < base) text += alphabet[number]
    else
      text +=
        escapeSign +
        alphabet[Math.floor(number / (base * base))] +
        alphabet[Math.floor(number / base) % base] +
        alphabet[number % base]
  }
  return text
}

export function readSmallNumbers(text: string): Int32Array {
  const numbers = new Int32Array(text.length)
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const place = placeOf[text.charCodeAt(at)] as number
    if (place < 90) numbers[count++] = place
    else {
      const digit = (offset: number) => placeOf[text.charCodeAt(at + offset)] as number
      numbers[count++] = (digit(1) * base + digit(2)) * base + digit(3)
      at += 3
    }
  }
  return numbers.slice(0, count)
}
