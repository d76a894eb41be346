import { partRules } from '../parts.schema'
import type { Part } from './part-tree'

/** The plain value of one attribute, or undefined. */
export function attributeOf(node: Part, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

/** Reads a part's attributes against its rule; what breaks the rule goes to `fault`, the rest is returned. */
export function readAttributes(
  node: Part,
  fault: (rule: string, message: string, remedy: string) => void,
): Record<string, string> {
  const name = node.name ?? ''
  const rules = partRules[name]?.attributes ?? {}
  const allowed = Object.keys(rules).join(', ') || 'none'
  const values: Record<string, string> = {}
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') {
      fault('attribute-code', `<${name}> has an attribute that is not a plain string.`, 'Write key="value".')
      continue
    }
    const spec = rules[attribute.name]
    const value = attribute.value
    if (!spec)
      fault('attribute-unknown', `<${name}> has no attribute ${attribute.name}.`, `Allowed: ${allowed}.`)
    else if (spec.shown && /[*`]|\]\(/.test(value))
      fault(
        'attribute-markdown',
        `${attribute.name} of <${name}> shows its signs for Markdown.`,
        'Attributes are plain text: leave out *, ` and links.',
      )
    else if (spec.oneOf && !spec.oneOf.includes(value))
      fault(
        'attribute-value',
        `${attribute.name}="${value}" is not known in <${name}>.`,
        `Use one of: ${spec.oneOf.join(', ')}.`,
      )
    else if (
      (spec.pattern && !spec.pattern.test(value)) ||
      value.length > (spec.maxLength ?? 240) ||
      value.trim() === ''
    )
      fault(
        'attribute-value',
        `${attribute.name} of <${name}> does not fit.`,
        spec.pattern ? `Its form: ${spec.pattern.source}.` : `1 to ${spec.maxLength ?? 240} characters.`,
      )
    values[attribute.name] = value
  }
  for (const [key, spec] of Object.entries(rules))
    if (spec.required && values[key] === undefined)
      fault('attribute-missing', `<${name}> needs ${key}.`, `Add ${key}="…".`)
  return values
}
