import { AppError } from '~/platform/errors'

/**
 * The text of a file of unknown encoding: UTF-8 with or without its mark, UTF-16, or Windows-1252. Refused where it is
 * no text, or where Windows-1252 would give words that no language has: then it is an encoding that cannot be told.
 * @throws AppError bad-input
 */
export function decodeTable(bytes: Uint8Array): { text: string; encoding: string } {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable(
      'a workbook',
      'This is a workbook, not a CSV file. In your spreadsheet choose “Save as”, then CSV UTF-8.',
    )
  if (startsWith(bytes, 0xff, 0xfe)) return decode(bytes, 'utf-16le', 'UTF-16')
  if (startsWith(bytes, 0xfe, 0xff)) return decode(bytes, 'utf-16be', 'UTF-16')
  const wide = guessWide(bytes)
  if (wide) return decode(bytes, wide, 'UTF-16')
  try {
    return decode(bytes, 'utf-8', 'UTF-8')
  } catch {
    const decoded = decode(bytes, 'windows-1252', 'Windows-1252')
    decoded.text = decoded.text.replace(/[\u0080-\u009f]/g, asWindows)
    if (looksWrong(decoded.text))
      throw unreadable(
        'an unknown encoding',
        'The letters with accents cannot be read for certain. Save the file as “CSV UTF-8” and bring it again.',
      )
    return decoded
  }
}

/** What Windows-1252 has from 0x80 on, where some versions of Node decode it as Latin-1; a space where it has nothing. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

function asWindows(sign: string): string {
  const known = windows.charAt(sign.charCodeAt(0) - 0x80)
  return known === ' ' ? sign : known
}

function decode(bytes: Uint8Array, label: string, encoding: string): { text: string; encoding: string } {
  let text: string
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (label === 'utf-8') throw cause
    throw unreadable(
      'a broken encoding',
      'This file is damaged: its text cannot be read. Save it anew as “CSV UTF-8”.',
    )
  }
  if (text.includes('\u0000'))
    throw unreadable('no text', 'This file is not text. Bring a CSV file, or paste the rows.')
  return { text, encoding }
}

function startsWith(bytes: Uint8Array, ...signs: number[]): boolean {
  return signs.every((sign, at) => bytes[at] === sign)
}

/** UTF-16 without its mark: in text of the West every second byte is nought. */
function guessWide(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 2000)
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  if (odd > length * 0.3 && even < length * 0.05) return 'utf-16le'
  if (even > length * 0.3 && odd < length * 0.05) return 'utf-16be'
  return null
}

/**
 * Signs of another encoding: bytes that Windows-1252 leaves free, whole words of nothing but accents (Cyrillic, Greek),
 * a capital accent or a sign within a word (Macintosh).
 */
function looksWrong(text: string): boolean {
  return (
    /[\u0081\u008d\u008f\u0090\u009d]/.test(text) ||
    /[\u00c0-\u00ff]{4}/.test(text) ||
    /[A-Za-z][ŠŽŸŒÀ-ÖØ-Þ][a-z]/.test(text) ||
    /[a-z][\u00a1-\u00bf‚ƒ„…†‡ˆ‰‹•˜™›][a-z]/.test(text)
  )
}

function unreadable(message: string, userMessage: string): AppError {
  return new AppError({ code: 'bad-input', message: `file of people is ${message}`, userMessage })
}
