import { plainLines } from './plain-lines'

/** Signs that no text has: what is in another encoding, or no text at all, is full of them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/

type Decoded = { text: string; fault: null } | { text: null; fault: { line: number; message: string } }

/** The text of a file in UTF-8, as the studio keeps it; or why it is none. Pure. */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return fault(1, 'It is in UTF-16.')
  let read: string
  try {
    read = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return fault(1, 'It is not in UTF-8.')
  }
  const text = plainLines(read)
  const at = text.search(control)
  if (at < 0) return { text, fault: null }
  return fault(text.slice(0, at).split('\n').length, 'It holds a control character, which no text has.')
}

function fault(line: number, message: string): Decoded {
  return { text: null, fault: { line, message } }
}
