import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'

export type Part = MdxJsxFlowElement | MdxJsxTextElement
export type AnyNode = Root | RootContent

/**
 * Lifts parts out of paragraphs that hold nothing else, as the MDX compiler does before it runs plugins: so the check,
 * which only parses, sees the same tree.
 */
export function unravel(node: Root | Part): void {
  node.children = (node.children as RootContent[]).flatMap((child): RootContent[] => {
    if (child.type !== 'paragraph') return [child]
    const onlyParts = child.children.every(
      (c) => c.type === 'mdxJsxTextElement' || (c.type === 'text' && !c.value.trim()),
    )
    if (!onlyParts) return [child]
    return child.children.flatMap((c) =>
      c.type === 'mdxJsxTextElement' ? [{ ...c, type: 'mdxJsxFlowElement' } as Part] : [],
    ) as RootContent[]
  }) as typeof node.children
  for (const child of node.children) if (child.type === 'mdxJsxFlowElement') unravel(child)
}

/** The player keeps places, choices and ticks by number: so parts are told theirs, once their attributes are checked. */
export function numberParts(node: Root | Part): void {
  const counts: Record<string, number> = {}
  for (const child of node.children as AnyNode[]) {
    if (child.type !== 'mdxJsxFlowElement') continue
    const name = child.name ?? ''
    if (name === 'Step' || name === 'Turn' || name === 'Choice') {
      const at = counts[name] ?? 0
      counts[name] = at + 1
      child.attributes.push({ type: 'mdxJsxAttribute', name: 'index', value: String(at) })
    }
    if (name === 'Checklist') numberItems(child)
    numberParts(child)
  }
}

function numberItems(node: Part): void {
  const items = (node.children as AnyNode[]).flatMap((child) => (child.type === 'list' ? child.children : []))
  for (const [at, item] of items.entries())
    item.data = { ...item.data, hProperties: { 'data-item': String(at) } }
}

/** The words a node shows, without its parts' attributes; white space folded. */
export function plainText(node: AnyNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  if (!('children' in node)) return ''
  const glue = node.children.some((child) => child.type === 'text') ? '' : ' '
  return node.children
    .map((child) => plainText(child as AnyNode))
    .join(glue)
    .replace(/\s+/g, ' ')
    .trim()
}
