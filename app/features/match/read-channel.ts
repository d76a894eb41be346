import { type Channel, type Rule, rules } from './internal/channel-rules'
import { words } from './internal/list-words'

const longest = 4000

/** Said of what is no place and no means. */
const figures =
  /\b(?:elephant in the room|reads? the room|(?:a|our|no) (?:seat|place|voice) at the table|call (?:it a day|the shots|their bluff|his bluff|her bluff))\b/g

/** What follows these is over, and weighs less. */
const past = new Set(words('after since yesterday previous earlier'))

const on = new Set(words('on in over via by'))
const writings = new Set(
  words(
    `write writes wrote written writing type types typed typing message messages messaged messaging post posts posted
    posting chat chats chatting reply replies replied replying answer answered answering text texted texting draft
    drafting pinged pings pinging msg msgs`,
  ),
)
const intents = new Set(words('to must should will ll gonna wanna can and'))
const letters = new Set(words('write draft email mail'))
const chats = new Set(words('whatsapp slack teams chat'))

/**
 * By what means the encounter happens: a call, face to face (`table`), mail or letter, or chat; null where the words do
 * not say. Of several, the one most plainly going on; among equals, the one mentioned last.
 */
export function readChannel(task: string): Channel | null {
  const text = task.slice(0, longest).toLowerCase().replace(figures, ' ')
  const tokens = text.match(/[a-z0-9@]+|[.,;:?!()"\u201c\u201d]/g) ?? []
  const next = readAfterHangingUp(tokens)
  if (next) return next
  let best: Channel | null = null
  let most = 0
  for (let at = 0; at < tokens.length; at++) {
    if (most < 3 && isWrittenOnTeams(tokens, at)) {
      most = 3
      best = 'chat'
    }
    const found = rules.get(tokens[at] as string)
    if (!found || (best === 'chat' && tokens[at] === 'teams')) continue
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

/** "writing to him on Teams", "on Teams chat": Teams is a call where one talks, and a chat where one writes. */
function isWrittenOnTeams(tokens: string[], at: number): boolean {
  if (tokens[at] !== 'teams') return false
  const right = tokens[at + 1] ?? ''
  if (right === 'call' || right === 'meeting' || right === 'mtg') return false
  const isOn = on.has(tokens[at - 1] ?? '')
  if (right === 'chat' || right === 'channel')
    return isOn || tokens[at - 1] === 'the' || tokens[at - 1] === 'a'
  if (!isOn) return false
  for (let back = at - 2; back >= at - 7 && back >= 0; back--) {
    const token = tokens[back] as string
    if (/^[.;?!]/.test(token)) return false
    if (writings.has(token)) return true
  }
  return false
}

/** "just hung up, want to write them something": the call is over, and what comes now is a mail. Null where it is not so. */
function readAfterHangingUp(tokens: string[]): Channel | null {
  const hung = tokens.findIndex((token, at) => token === 'hung' && tokens[at + 1] === 'up')
  if (hung < 0) return null
  for (let at = hung + 2; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (!intents.has(tokens[at - 1] as string) || tokens[at + 1] === 'down') continue
    if (token === 'message' || token === 'text' || token === 'whatsapp') return 'chat'
    if (letters.has(token)) return tokens.slice(at).some((word) => chats.has(word)) ? 'chat' : 'mail'
  }
  return null
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
