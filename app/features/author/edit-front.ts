import { isNode, isScalar, parseDocument } from 'yaml'

const front = /^---\n([\s\S]*?)\n---(?=\n|$)/

/**
 * What the front matter of a text holds, as a form shows it, or null where it cannot be read: the form then leaves the
 * text alone. Pure.
 */
export function readFront(text: string): Record<string, unknown> | null {
  const [, source] = front.exec(text) ?? []
  if (source === undefined) return null
  const document = parseDocument(source, { logLevel: 'silent' })
  if (document.errors.length > 0) return null
  const held: unknown = document.toJS({ maxAliasCount: 0 })
  return held && typeof held === 'object' && !Array.isArray(held) ? (held as Record<string, unknown>) : null
}

/**
 * The text with one key of its front matter set, or taken out (`undefined`); every other line, and what is said beside it,
 * stays as it is. Null where the front matter cannot be read. Pure.
 */
export function editFront(text: string, key: string, value: unknown): string | null {
  const [whole, source] = front.exec(text) ?? []
  if (whole === undefined || source === undefined) return null
  const document = parseDocument(source, { logLevel: 'silent' })
  if (document.errors.length > 0) return null
  if (value === undefined) document.delete(key)
  else {
    const before = document.get(key, true)
    const node = document.createNode(value, { flow: Array.isArray(value) && value.every(isPlain) })
    // A date is a text to us, and would be none to others without its quotes.
    if (isScalar(node) && isScalar(before) && before.type) node.type = before.type
    if (isNode(before) && before.comment) node.comment = before.comment
    document.set(key, node)
  }
  const written = document.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n$/, '')
  return `---\n${written}\n---${text.slice(whole.length)}`
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object'
}
