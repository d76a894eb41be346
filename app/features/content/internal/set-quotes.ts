import { retext } from 'retext'
import retextSmartypants from 'retext-smartypants'
import { partRules } from '../parts.schema'
import type { AnyNode } from './part-tree'

// Dashes, dots and the rest stay as they are written.
const typesetter = retext().use(retextSmartypants, { backticks: false, dashes: false, ellipses: false })

/** A text with the quotation marks and apostrophes of print: authors write those of the keyboard. Keeps its length. */
export function setQuotes(text: string): string {
  if (!/['"]/.test(text)) return text
  const set = String(typesetter.processSync(text))
  return set.length === text.length ? set : text
}

/**
 * Sets the quotation marks of all that a tree shows: text, a paragraph or a part's line at a time, since a quotation may hold words that
 * are set apart, and what parts show of their attributes. Code stays as it is.
 */
export function setQuotesIn(node: AnyNode): void {
  if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    const rules = partRules[node.name ?? '']?.attributes ?? {}
    for (const attribute of node.attributes)
      if (
        attribute.type === 'mdxJsxAttribute' &&
        typeof attribute.value === 'string' &&
        rules[attribute.name]?.shown
      )
        attribute.value = setQuotes(attribute.value)
  }
  if (!('children' in node)) return
  if (node.type === 'paragraph' || node.children.some((child) => child.type === 'text')) setAcross(node)
  for (const child of node.children) setQuotesIn(child as AnyNode)
}

/** What is no text, such as code, stands as a letter for the marks on either side of it. */
function setAcross(block: AnyNode): void {
  const texts: { of: { value: string }; at: number }[] = []
  let whole = ''
  const gather = (node: AnyNode) => {
    if (node.type === 'text') {
      texts.push({ of: node, at: whole.length })
      whole += node.value
    } else if ('children' in node) for (const child of node.children) gather(child as AnyNode)
    else whole += 'x'
  }
  gather(block)
  const set = setQuotes(whole)
  for (const { of, at } of texts) of.value = set.slice(at, at + of.value.length)
}
