import { emailSchema, nameSchema } from './identity.schema'

export type GivenAddress = {
  /** As it was pasted, for telling its fate. */
  given: string
  /** Null for what is no address. */
  email: string | null
  name: string | null
}

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const longest = 2000
const quoted = /^["“”„«»']+|["“”„«»']+$/g

/**
 * Reads e-mail addresses as they come out of address books, mails and tables: `"Meier, Anna" <a@b.c>; x@y.z`, one a
 * line, columns beside each other, `mailto:`, a full stop at the end. Names are kept. An address that comes twice is
 * given once, in the place where it came first, with the name that came first.
 * @returns in the order of the text; what is no address has `email: null`
 */
export function parseAddresses(text: string): GivenAddress[] {
  const found: GivenAddress[] = []
  const plain = text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\u00a0/g, ' ')
  for (const line of plain.split(/[\r\n]+/)) found.push(...readLine(line))
  const byEmail = new Map<string, GivenAddress>()
  return found.filter((one) => {
    if (!one.email) return true
    const before = byEmail.get(one.email)
    if (!before) {
      byEmail.set(one.email, one)
      return true
    }
    before.name ??= one.name
    return false
  })
}

/** A row of a table has its parts in cells: the one with the address, and the name in one or more beside it. */
function readLine(line: string): GivenAddress[] {
  const cells = line
    .split('\t')
    .map((cell) => cell.trim())
    .filter(Boolean)
  const withAddress = cells.filter((cell) => cell.includes('@'))
  const [address] = withAddress
  if (cells.length > 1 && withAddress.length === 1 && address) {
    const rest = cells.filter((cell) => cell !== address).join(' ')
    return readList(address).map((one) => ({ ...one, name: one.name ?? asName(rest) }))
  }
  return cells.flatMap(readList)
}

/** Separators count only outside quotation marks, brackets and angles. */
function readList(text: string): GivenAddress[] {
  const parts: string[] = []
  const separators: string[] = []
  let part = ''
  let closes = ''
  const closing: Record<string, string> = {
    ...(text.includes('>') && { '<': '>' }),
    ...(text.includes(')') && { '(': ')' }),
    ...(text.split('"').length % 2 === 1 && { '"': '"' }),
  }
  for (const sign of text) {
    if (closes) {
      if (sign === closes) closes = ''
    } else closes = closing[sign] ?? ''
    if (!closes && (sign === ',' || sign === ';')) {
      parts.push(part.trim())
      separators.push(sign)
      part = ''
    } else part += sign
  }
  parts.push(part.trim())
  return joinNames(parts, separators).flatMap(readEntry)
}

/** `Meier, Anna <a@b.c>` without quotation marks: the comma stands inside a name, not between addresses. */
function joinNames(parts: string[], separators: string[]): string[] {
  const joined: string[] = []
  for (const [at, part] of parts.entries()) {
    const before = joined.at(-1)
    const commaBefore = separators[at - 1] === ','
    const namedAddress = part.length <= longest && /^[^@<]+<[^>]*@[^>]*>/.test(part)
    if (commaBefore && namedAddress && before && !/[@<"]/.test(before))
      joined[joined.length - 1] += `, ${part}`
    else if (part) joined.push(part)
  }
  return joined
}

function readEntry(entry: string): GivenAddress[] {
  const given = entry.slice(0, 200)
  // Many addresses with nothing but spaces between them are a list; anything else of this length is none.
  if (entry.length > longest && entry.includes('<')) return [{ given, email: null, name: null }]
  const angled = /^(.*?)<([^<>]*@[^<>]*)>(.*)$/s.exec(entry)
  if (angled) {
    const [, before = '', inside = '', after = ''] = angled
    const first = { given, email: asEmail(inside), name: asName(before) ?? asName(after) }
    return after.includes('@') ? [{ ...first, name: asName(before) }, ...readEntry(after.trim())] : [first]
  }
  const comment = entry.length > longest ? null : /\(([^()@]*)\)/.exec(entry)
  const words = (comment ? entry.replace(comment[0], ' ') : entry).split(/\s+/).filter(Boolean)
  const addresses = words.filter((word) => word.includes('@'))
  if (addresses.length === 0) return words.length ? [{ given, email: null, name: null }] : []
  const rest = asName(comment?.[1] ?? words.filter((word) => !word.includes('@')).join(' '))
  return addresses.map((word) => ({
    given: addresses.length === 1 ? given : word,
    email: asEmail(word),
    name: addresses.length === 1 ? rest : null,
  }))
}

function asEmail(word: string): string | null {
  if (word.length > longest) return null
  const bare = word
    .trim()
    .replace(/^[\s<([{"'“”„«»]+/, '')
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
    .replace(/[\s>)\]}"'“”„«».,;:]+$/, '')
  const parsed = emailSchema.safeParse(bare)
  return parsed.success ? parsed.data : null
}

function asName(words: string): string | null {
  if (words.length > longest) return null
  const bare = words
    .trim()
    .replace(/^[-–—:,;•*·\d.)\s]+(?=\p{L}|["“„«'])/u, '')
    .replace(quoted, '')
    .replace(/\\"/g, '"')
    .replace(/[\s:,;–—-]+$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const parsed = nameSchema.safeParse(turnRound(bare))
  return parsed.success && /\p{L}/u.test(bare) ? parsed.data : null
}

/** "Meier, Anna" of a company's address book is Anna Meier. Two commas are left as they are. */
function turnRound(name: string): string {
  const [last, first, more] = name.split(',').map((part) => part.trim())
  return last && first && more === undefined ? `${first} ${last}` : name
}
