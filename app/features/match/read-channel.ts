import { type Channel, type Rule, rules } from './internal/channel-rules'
import { words } from './internal/list-words'

const longest = 4000

/** Said of what is no place and no means. */
const figures =
  /\b(?:elephant in the room|reads? the room|(?:a|our|no) (?:seat|place|voice) at the table|call (?:it a day|the shots|their bluff|his bluff|her bluff))\b/g

/** What follows these is over, and weighs less. */
const past = new Set(words('after since yesterday previous earlier'))

/**
 * By what means the encounter happens: a call, face to face (`table`), mail or letter, or chat; null where the words do
 * not say. Of several, the one most plainly going on; among equals, the one mentioned last.
 */
export function readChannel(task: string): Channel | null {
  const text = task.slice(0, longest).toLowerCase().replace(figures, ' ')
  const tokens = text.match(/[a-z0-9@]+|[.,;:?!()"\u201c\u201d]/g) ?? []
  let best: Channel | null = null
  let most = 0
  for (let at = 0; at < tokens.length; at++) {
    const found = rules.get(tokens[at] as string)
    if (!found) continue
    for (const rule of found) {
      if (!holds(rule, tokens, at)) continue
      const weight = rule.weight - (isPast(tokens, at) ? 1 : 0)
      if (weight === 0 || weight < most) continue
      most = weight
      best = rule.channel
    }
  }
  return best
}

function holds(rule: Rule, tokens: string[], at: number): boolean {
  const left = tokens[at - 1] ?? ''
  const right = tokens[at + 1] ?? ''
  if (rule.notAfter?.has(left) || rule.notBefore?.has(right)) return false
  if (!rule.lead && !rule.after && !rule.before) return true
  if (rule.after?.has(left) || rule.before?.has(right)) return true
  return rule.lead !== undefined && isLed(rule.lead, tokens, at)
}

function isLed(lead: Set<string>, tokens: string[], at: number): boolean {
  for (let back = at - 1; back >= at - 3 && back >= 0; back--) {
    const token = tokens[back] as string
    if (lead.has(token)) return true
    if (/^\W/.test(token)) return false
  }
  return false
}

function isPast(tokens: string[], at: number): boolean {
  for (let back = at - 1; back >= at - 3 && back >= 0; back--)
    if (past.has(tokens[back] as string)) return true
  return false
}
