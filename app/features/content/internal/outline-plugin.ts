import type { Root, RootContent } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { LessonOutline, LessonStep, Problem } from '../content.schema'
import { partRules } from '../parts.schema'
import type { Depth } from '../words'
import { countWords, exactSeconds, measureDepths } from './measure'

type Part = MdxJsxFlowElement | MdxJsxTextElement
type AnyNode = Root | RootContent
type Fault = Omit<Problem, 'file' | 'level'>
type Collected = { outline: LessonOutline; problems: Fault[] }

/**
 * A remark plugin that walks the tree once: it collects steps, words, seconds, parts, lines for the room, links
 * and images, finds misused parts, and numbers the steps for the player. The result goes to `done`.
 */
export function outlinePlugin(options: {
  done: (collected: Collected) => void
  imageUrl?: (src: string) => string
}) {
  return (root: Root) => {
    unravel(root)
    options.done(collect(root, options.imageUrl))
    number(root)
  }
}

function collect(root: Root, imageUrl?: (src: string) => string): Collected {
  const problems: Fault[] = []
  const steps: (LessonStep & { activitySeconds: number })[] = []
  const parts: Record<string, number> = {}
  const outline: Omit<LessonOutline, 'steps' | 'depths'> = {
    parts,
    say: [],
    ask: [],
    exit: null,
    links: [],
    images: [],
  }
  let step: (typeof steps)[number] | null = null

  const fault = (node: AnyNode, rule: string, message: string, remedy: string) =>
    problems.push({ line: node.position?.start.line ?? 1, rule, message, remedy })

  const visit = (node: AnyNode, parents: string[]): void => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      return visitPart(node, parents)
    if (node.type === 'mdxjsEsm')
      fault(node, 'no-code', 'A lesson has no import or export.', 'Use the parts of the library.')
    if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      fault(node, 'no-code', 'A lesson has no {expressions}.', 'Write the text itself; braces are for code.')
    if (node.type === 'html') fault(node, 'no-html', 'A lesson has no HTML.', 'Use Markdown or a part.')
    if (node.type === 'heading')
      fault(node, 'no-heading', 'Headings belong to steps.', 'Start a new <Step title="…"> instead.')
    if (node.type === 'link') outline.links.push({ href: node.url, line: node.position?.start.line ?? 1 })
    if (node.type === 'image') {
      outline.images.push({ src: node.url, line: node.position?.start.line ?? 1 })
      if (!node.alt?.trim())
        fault(
          node,
          'image-text',
          `The image ${node.url} has no alternative text.`,
          'Say in ![these brackets] what it shows.',
        )
      if (imageUrl) node.url = imageUrl(node.url)
    }
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') count(node.value)
    if ('children' in node) for (const child of node.children) visit(child as AnyNode, parents)
  }

  const count = (text: string) => {
    if (step) step.words += countWords(text)
  }

  const visitPart = (node: Part, parents: string[]): void => {
    const name = node.name ?? ''
    const rule = partRules[name]
    if (!rule) {
      const known = Object.keys(partRules).join(', ')
      return void fault(node, 'unknown-part', `There is no part <${name}>.`, `Use one of: ${known}.`)
    }
    parts[name] = (parts[name] ?? 0) + 1
    const parent = parents.at(-1) ?? 'root'
    if (!rule.parents.includes(parent)) {
      const where = rule.parents.map((p) => (p === 'root' ? 'the top of the file' : `<${p}>`)).join(' or ')
      fault(
        node,
        'part-misplaced',
        `<${name}> stands in ${parent === 'root' ? 'no step' : `<${parent}>`}.`,
        `Put it in ${where}.`,
      )
    }
    const attributes = readAttributes(node, (rule_, message, remedy) => fault(node, rule_, message, remedy))
    if (name === 'Step') {
      const depth = (attributes.depth ?? 'essence') as Depth
      step = {
        index: steps.length,
        depth,
        title: attributes.title ?? '',
        words: 0,
        seconds: 0,
        activitySeconds: 0,
      }
      steps.push(step)
    }
    for (const [key, spec] of Object.entries(rule.attributes)) if (spec.shown) count(attributes[key] ?? '')
    if (step && attributes.seconds) step.activitySeconds += Number(attributes.seconds)
    const text = plainText(node)
    if (rule.content === 'none' && node.children.length > 0)
      fault(node, 'part-content', `<${name}> holds no content.`, `Close it at once: <${name} … />.`)
    if (rule.content === 'text' && text === '' && !node.children.some((child) => 'name' in child))
      fault(node, 'part-content', `<${name}> is empty.`, 'Write its text between the tags.')
    if (rule.maxWords && countWords(text) > rule.maxWords)
      fault(
        node,
        'part-length',
        `<${name}> has ${countWords(text)} words; at most ${rule.maxWords} work here.`,
        'Cut it, or split it in two.',
      )
    keepSpoken(name, text, attributes)
    checkFamily(node, name)
    for (const child of node.children) visit(child as AnyNode, [...parents, name])
  }

  const keepSpoken = (name: string, text: string, attributes: Record<string, string>) => {
    const depth = step?.depth ?? 'essence'
    const line = { text, depth, ...(attributes.when && { when: attributes.when }) }
    if (name === 'Say') outline.say.push(line)
    if (name === 'Ask') outline.ask.push(line)
    if (name === 'Exit') outline.exit ??= text
  }

  const checkFamily = (node: Part, name: string) => {
    const inside = (child: string) => node.children.filter((c) => 'name' in c && c.name === child).length
    const need = (child: string, from: number, to: number) => {
      const got = inside(child)
      if (got < from || got > to)
        fault(
          node,
          'part-family',
          `<${name}> has ${got} <${child}>; it needs ${from === to ? from : `${from} to ${to}`}.`,
          `Add or remove <${child}>.`,
        )
    }
    if (name === 'Flip') for (const child of ['Ours', 'Theirs']) need(child, 1, 1)
    if (name === 'Scenario') need('Turn', 1, 3)
    if (name === 'Compare') need('Row', 2, 6)
    if (name === 'Matrix') need('Cell', 2, 12)
    if (name === 'Checklist') {
      const items = node.children.flatMap((c) => (c.type === 'list' ? c.children : [])).length
      if (items < 2 || items > 7)
        fault(
          node,
          'part-family',
          `<Checklist> has ${items} items; 2 to 7 work.`,
          'Use a Markdown list with 2 to 7 items.',
        )
    }
    if (name === 'Turn') {
      need('Choice', 2, 4)
      const works = node.children.some(
        (c) => 'name' in c && c.name === 'Choice' && attributeOf(c, 'outcome') === 'works',
      )
      if (!works)
        fault(node, 'part-family', 'No <Choice> of this <Turn> works.', 'Give one choice outcome="works".')
    }
  }

  for (const child of root.children) {
    if (child.type === 'mdxJsxFlowElement' || child.type === 'mdxjsEsm') visit(child, [])
    else fault(child, 'outside-step', 'Text stands outside a <Step>.', 'Move it into a step.')
  }
  const measured = steps.map((s) => ({ ...s, seconds: exactSeconds(s.words, s.activitySeconds) }))
  const plainSteps = measured.map(({ activitySeconds: _, ...rest }) => rest)
  return { outline: { ...outline, steps: plainSteps, depths: measureDepths(measured) }, problems }
}

/**
 * Lifts parts out of paragraphs that hold nothing else, as the MDX compiler does before it runs plugins: so the check,
 * which only parses, sees the same tree.
 */
function unravel(node: Root | Part): void {
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
function number(node: Root | Part): void {
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
    number(child)
  }
}

function numberItems(node: Part): void {
  const items = (node.children as AnyNode[]).flatMap((child) => (child.type === 'list' ? child.children : []))
  for (const [at, item] of items.entries())
    item.data = { ...item.data, hProperties: { 'data-item': String(at) } }
}

function attributeOf(node: Part, name: string): string | undefined {
  const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === name)
  return typeof found?.value === 'string' ? found.value : undefined
}

function readAttributes(
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

/** The words a node shows, without its parts' attributes; white space folded. */
function plainText(node: AnyNode): string {
  if ('value' in node && typeof node.value === 'string') return node.value
  if (!('children' in node)) return ''
  const glue = node.children.some((child) => child.type === 'text') ? '' : ' '
  return node.children
    .map((child) => plainText(child as AnyNode))
    .join(glue)
    .replace(/\s+/g, ' ')
    .trim()
}
