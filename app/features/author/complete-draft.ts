import { lessonFrontMatterSchema, situationFrontMatterSchema } from '~/features/content/content.schema'
import { partRules } from '~/features/content/parts.schema'
import type { PieceKind } from '~/features/content/piece'
import { channels, focuses, moments, phases, sides } from '~/features/content/words'

type Suggestion = { label: string; apply: string; detail: string }
export type Suggestions = { from: number; options: Suggestion[] }

const values: Record<string, readonly string[]> = {
  focus: focuses,
  moments,
  phase: phases,
  side: sides,
  channels,
  usually: [...moments, 'none'],
}

/**
 * What can stand at a place of a draft: keys and values of the front matter, situations, parts, their attributes and
 * what those may hold. Null where nothing is known. Pure.
 * @param asked.at the offset of the caret in the text
 */
export function completeDraft(asked: {
  kind: PieceKind
  text: string
  at: number
  situationIds: readonly string[]
}): Suggestions | null {
  const { text, at } = asked
  const before = text.slice(0, at)
  const line = before.slice(before.lastIndexOf('\n') + 1)
  const inFront = text.startsWith('---\n') && before.indexOf('\n---', 3) === -1
  return inFront && before.length > 3 ? completeFront(asked, line) : completeBody(before, at)
}

function completeFront(
  { kind, at, situationIds }: Parameters<typeof completeDraft>[0],
  line: string,
): Suggestions | null {
  const [, key, typed = ''] = /^([a-zA-Z]+):.*?([\w-]*)$/.exec(line) ?? []
  if (!key) {
    if (!/^[a-zA-Z]*$/.test(line)) return null
    const { shape } = kind === 'lesson' ? lessonFrontMatterSchema : situationFrontMatterSchema
    return suggest(at - line.length, Object.keys(shape), (name) => `${name}: `, 'front matter')
  }
  const known = key === 'situations' || key === 'neighbours' ? situationIds : values[key]
  return known ? suggest(at - typed.length, known, (value) => value, key) : null
}

function completeBody(before: string, at: number): Suggestions | null {
  const opened = before.slice(Math.max(0, before.lastIndexOf('<')))
  if (!opened.startsWith('<')) return null
  const part = /^<([A-Z]?\w*)$/.exec(opened)
  if (part)
    return suggest(at - (part[1] ?? '').length, Object.keys(partRules), writePart, 'part of a lesson', true)
  const [, name = '', rest = ''] = /^<([A-Z]\w*)(\s[^>]*)$/.exec(opened) ?? []
  const rule = partRules[name]
  if (!rule) return null
  const value = /([\w-]+)="([^"]*)$/.exec(rest)
  if (value) {
    const { oneOf } = rule.attributes[value[1] ?? ''] ?? {}
    return oneOf ? suggest(at - (value[2] ?? '').length, oneOf, (one) => one, value[1] ?? '') : null
  }
  const typed = /[\w-]*$/.exec(rest)?.[0] ?? ''
  const left = Object.keys(rule.attributes).filter((attribute) => !rest.includes(`${attribute}=`))
  return suggest(at - typed.length, left, (attribute) => `${attribute}="`, name)
}

/** A part with what it cannot be without, after its opening sign. */
function writePart(name: string): string {
  const rule = partRules[name]
  if (!rule) return name
  const needed = Object.entries(rule.attributes).filter(([, { required }]) => required)
  const open = [name, ...needed.map(([attribute, { oneOf }]) => `${attribute}="${oneOf?.[0] ?? ''}"`)].join(
    ' ',
  )
  return rule.content === 'none' ? `${open} />` : `${open}></${name}>`
}

function suggest(
  from: number,
  labels: readonly string[],
  apply: (label: string) => string,
  detail: string,
  parents = false,
): Suggestions {
  return {
    from,
    options: labels.map((label) => ({
      label,
      apply: apply(label),
      detail: parents ? `in ${partRules[label]?.parents.join(', ').replace('root', 'the lesson')}` : detail,
    })),
  }
}
