import type { Root } from 'mdast'
import type { LessonOutline, LessonStep, Problem } from '../content.schema'
import { partRules } from '../parts.schema'
import type { Depth } from '../words'
import { countWords, exactSeconds, measureDepths } from './measure'
import { type AnyNode, numberParts, type Part, plainText, unravel } from './part-tree'
import { attributeOf, readAttributes } from './read-attributes'
import { readTurns } from './read-turns'
import { setQuotesIn } from './set-quotes'

type Fault = Omit<Problem, 'file' | 'level'>
type Collected = { outline: LessonOutline; problems: Fault[] }

const atItsPlace = 'Write the address where it is used: [words](https://…) or ![what it shows](picture.webp).'
const noNote = [
  'A lesson has no footnotes.',
  'Say it in the text, or name the source in the front matter.',
] as const
/** Addresses that stand apart from where they are used: a reader of the source sees neither what is linked nor shown. */
const references = {
  definition: ['A lesson has no addresses on lines of their own.', atItsPlace],
  linkReference: ['This link names its address elsewhere.', atItsPlace],
  imageReference: ['This image names its file elsewhere.', atItsPlace],
  footnoteDefinition: noNote,
  footnoteReference: noNote,
} as const

/**
 * A remark plugin that sets quotation marks, and walks the tree once: it collects steps, words, seconds, parts, lines for the room, links
 * and images, finds misused parts, and numbers the steps for the player. The result goes to `done`.
 */
export function outlinePlugin(options: {
  done: (collected: Collected) => void
  imageUrl?: (src: string) => string
}) {
  return (root: Root) => {
    unravel(root)
    setQuotesIn(root)
    options.done(collect(root, options.imageUrl))
    numberParts(root)
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
    avoid: [],
    turns: [],
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
    if (Object.hasOwn(references, node.type)) {
      const [message, remedy] = references[node.type as keyof typeof references]
      fault(node, 'reference', message, remedy)
    }
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
    if (name === 'Scenario') outline.turns.push(...readTurns(node, step?.depth ?? 'essence'))
    checkFamily(node, name)
    for (const child of node.children) visit(child as AnyNode, [...parents, name])
  }

  const keepSpoken = (name: string, text: string, attributes: Record<string, string>) => {
    const depth = step?.depth ?? 'essence'
    const line = { text, depth, ...(attributes.when && { when: attributes.when }) }
    if (name === 'Say') outline.say.push(line)
    if (name === 'Ask') outline.ask.push(line)
    if (name === 'Avoid')
      outline.avoid.push({ text, why: attributes.why ?? '', instead: attributes.instead ?? null, depth })
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
