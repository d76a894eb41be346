import type { Definition, Root } from 'mdast'
import { partRules } from '../parts.schema'
import type { AnyNode, Part } from './part-tree'

export type Hostile = { line: number; rule: string; message: string; remedy: string }

/** Every kind of node that a lesson may hold; what is not here is refused, also what no parser of today makes. */
const harmless = new Set([
  'root',
  'paragraph',
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'code',
  'break',
  'thematicBreak',
  'heading',
  'blockquote',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'footnoteDefinition',
  'footnoteReference',
  'linkReference',
  'imageReference',
])
const mostNodes = 20_000
const mostDepth = 100

/** Walks the tree without recursion, so that no depth of it can fill the stack, and lists what is not allowed. */
export function findHostile(root: Root): Hostile[] {
  const found: Hostile[] = []
  const open: { node: AnyNode; depth: number }[] = [{ node: root, depth: 0 }]
  const definitions: Definition[] = []
  const shown = new Set<string>()
  let seen = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    const line = node.position?.start.line ?? 1
    const refuse = (rule: string, message: string, remedy: string) =>
      found.push({ line, rule, message, remedy })
    if (++seen > mostNodes || depth > mostDepth) {
      refuse(
        'too-deep',
        'The document nests too deep, or holds too many pieces.',
        'Split it, or take levels out.',
      )
      return found
    }
    checkNode(node, refuse)
    if (node.type === 'definition') definitions.push(node)
    if (node.type === 'imageReference') shown.add(node.identifier)
    if ('children' in node)
      for (const child of node.children as AnyNode[]) open.push({ node: child, depth: depth + 1 })
  }
  // What a picture is taken from is a picture's address, wherever it is defined.
  for (const { identifier, url, position } of definitions) {
    const fault = shown.has(identifier) && faultOfImage(url)
    if (fault)
      found.push({ line: position?.start.line ?? 1, rule: 'image', message: fault, remedy: besideIt })
  }
  return found.sort((a, b) => a.line - b.line)
}

const besideIt = 'Put the image beside the lesson.'
type Refuse = (rule: string, message: string, remedy: string) => void

function checkNode(node: AnyNode, refuse: Refuse): void {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkPart(node, refuse)
    case 'mdxjsEsm':
      return void refuse('no-code', 'A lesson has no import or export.', 'Use the parts of the library.')
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return void refuse(
        'no-code',
        'A lesson has no {expressions}.',
        'Write the text itself; for a brace write \\{.',
      )
    case 'html':
      return void refuse('no-html', 'A lesson has no HTML.', 'Use Markdown or a part.')
    case 'link':
    case 'definition': {
      const fault = faultOfAddress(node.url)
      if (fault)
        refuse('address', fault, 'Use https://, http://, mailto:, #anchors or addresses of this library.')
      return
    }
    case 'image': {
      const fault = faultOfImage(node.url)
      if (fault) refuse('image', fault, besideIt)
      return
    }
    default:
      if (!harmless.has(node.type))
        refuse(
          'unknown',
          `A lesson has no ${(node as AnyNode).type}.`,
          'Use Markdown and the parts of the library.',
        )
  }
}

function checkPart(node: Part, refuse: Refuse): void {
  const name = node.name ?? ''
  // Looked up as an own key: `constructor` and `__proto__` are on every object.
  const rule = Object.hasOwn(partRules, name) ? partRules[name] : undefined
  if (!rule) {
    const known = Object.keys(partRules).join(', ')
    return void refuse('unknown-part', `There is no part <${name}>.`, `Use one of: ${known}.`)
  }
  const names = new Set<string>()
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      refuse('attribute-code', `<${name}> has an attribute that is not a plain string.`, 'Write key="value".')
      continue
    }
    const { name: key, value } = attribute
    const spec = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined
    if (!spec)
      refuse(
        'attribute-unknown',
        `<${name}> has no attribute ${key}.`,
        `Allowed: ${Object.keys(rule.attributes).join(', ') || 'none'}.`,
      )
    else if (names.has(key)) refuse('attribute-twice', `<${name}> has ${key} twice.`, 'Write it once.')
    else if (
      (spec.oneOf && !spec.oneOf.includes(value)) ||
      (spec.pattern && !spec.pattern.test(value)) ||
      value.length > (spec.maxLength ?? 240)
    )
      refuse('attribute-value', `${key} of <${name}> does not fit.`, 'docs/authoring.md says what it may be.')
    names.add(key)
  }
}

/**
 * Why an address is not allowed, or null. It is looked at as a browser reads it: after character references, with
 * white space and control characters taken out, and a backslash taken for a slash.
 */
function faultOfAddress(address: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop them, so they are dropped before looking.
  const read = address.replace(/[\u0000-\u0020\u007f-\u009f]/g, '')
  if (/^[\\/]?\\|^\/\//.test(read)) return 'The address leads to another site without saying how.'
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]?.toLowerCase()
  if (scheme === undefined) return null
  if (scheme === 'mailto') return null
  if (scheme !== 'http' && scheme !== 'https') return 'The address has a scheme that is not allowed.'
  try {
    const { username, password } = new URL(address)
    return username || password
      ? 'The address holds a user name, which makes it look like another site.'
      : null
  } catch {
    return 'The address cannot be read.'
  }
}

function faultOfImage(address: string): string | null {
  const isElsewhere = /^[a-z][a-z0-9+.-]*:/i.test(address)
  return faultOfAddress(address) ?? (isElsewhere ? 'The image lies elsewhere.' : null)
}
