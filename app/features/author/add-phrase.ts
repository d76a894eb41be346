import { isSeq, parseDocument } from 'yaml'

/**
 * A situation's text with one more phrase, and not another byte changed; the same text where the phrase is there
 * already. Pure.
 * @returns null where the text has no list of phrases that can be read
 */
export function addPhrase(text: string, phrase: string): string | null {
  const [all, front = ''] = /^---[ \t]*\n([\s\S]*?\n)---[ \t]*(?:\n|$)/.exec(text) ?? []
  if (all === undefined) return null
  const document = parseDocument(front, { schema: 'core' })
  const list: unknown = document.get('phrases', true)
  if (document.errors.length > 0 || !isSeq(list) || !list.range) return null
  const phrases: unknown[] = list.toJSON()
  if (phrases.some((one) => plain(String(one)) === plain(phrase))) return text
  const before = all.indexOf(front)
  const [start, end] = [before + list.range[0], before + list.range[1]]
  const line = JSON.stringify(phrase)
  if (!list.flow) {
    const at = text.slice(0, end).trimEnd().length
    const ending = text.indexOf('\n', at)
    const column = start - (text.lastIndexOf('\n', start) + 1)
    return `${text.slice(0, ending)}\n${' '.repeat(column)}- ${line}${text.slice(ending)}`
  }
  const items = [...phrases.map((one) => JSON.stringify(one)), line]
  return `${text.slice(0, start)}[${items.join(', ')}]${text.slice(end)}`
}

/** Two phrases that differ by signs and capitals are one. */
function plain(phrase: string): string {
  return phrase
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
