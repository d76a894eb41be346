import { type Mark, marks, notBefore, onlyAfter, onlyBefore } from './internal/heat-marks'
import { mePhrases, meTriggers, themPhrases, themTriggers } from './internal/heat-phrases'
import {
  articles,
  bearers,
  body,
  bodySigns,
  causes,
  degrees,
  fears,
  leads,
  mine,
  modals,
  negators,
  nobody,
  objects,
  passive,
  pronouns,
  roles,
  states,
  third,
  thirdPersons,
  written,
} from './internal/heat-words'

const longest = 4000

/**
 * Who is upset: `me` (the person who types is afraid, angry, ashamed, in tears, cannot think), `them` (somebody else
 * is furious, shouts, insults, cries), null where the words speak of neither. Where both are, `me`: it comes first.
 */
export function readHeat(task: string): 'me' | 'them' | null {
  const text = task
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\u2018\u2019`\u00b4]/g, "'")
  const tokens = text.match(/'(?:s|m|t|re|ve|ll|d)\b|[a-z0-9]+|[.,;?!\n"\u201c\u201d]/g) ?? []
  let isQuoted = false
  let isThem = false
  let isNamed = false
  let mayBeMe = false
  let mayBeThem = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '"') isQuoted = !isQuoted
    else if (token === '\u201c' || token === '\u201d') isQuoted = token === '\u201c'
    if (meTriggers.has(token)) mayBeMe = true
    if (themTriggers.has(token)) mayBeThem = true
    if (thirdPersons.has(token)) isNamed = true
    if (bodySigns.has(token) && isOfMyBody(tokens, at) && !isQuoted) return 'me'
    const mark = marks.get(token)
    if (!mark || !onlyHere(tokens, at)) continue
    const owner = findOwner(tokens, at, mark, isNamed)
    if (owner === 'me' && !isQuoted) return 'me'
    if (mark !== 'fear' ? owner : owner === 'me') isThem = true
  }
  if (mayBeMe && mePhrases.some((phrase) => phrase.test(text))) return 'me'
  return isThem || (mayBeThem && themPhrases.some((phrase) => phrase.test(text))) ? 'them' : null
}

function onlyHere(tokens: string[], at: number): boolean {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ''
  const after = tokens[at + 1] ?? ''
  const needed = onlyAfter.get(token)
  if (needed && !needed.has(before) && !(token === 'mad' && (after === 'at' || after === 'about')))
    return false
  if (onlyBefore.has(token)) return onlyBefore.get(token)?.has(after) === true
  return !notBefore.get(token)?.has(after)
}

/** "my hands are wet" */
function isOfMyBody(tokens: string[], at: number): boolean {
  for (let back = at - 1; back >= at - 5 && back > 0; back--) {
    if (body.has(tokens[back] as string) && tokens[back - 1] === 'my') return true
  }
  return false
}

/** Whose a mark is: the nearest person before it, if nothing between denies it. */
function findOwner(tokens: string[], at: number, mark: Mark, named: boolean): 'me' | 'them' | null {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ''
  const after = tokens[at + 1] ?? ''
  if (bearers.has(after) && tokens.slice(Math.max(0, at - 4), at).some((word) => written.has(word)))
    return isOfOthers(tokens, at) ? 'them' : 'me'
  if (bearers.has(after) || roles.has(after) || (after === 'by' && states.has(token))) return 'them'
  if (after === 'me' || after === 'us') {
    if (negators.has(before)) return null
    if (mark === 'act') return 'them'
    if (mark !== 'trait') return 'me'
  }
  const found = walkBack(tokens, at, mark)
  if (found === 'denied') return null
  if (mark === 'trait') return found === 'me' || before === 'how' ? null : 'them'
  if (found)
    return found === 'me' && mark !== 'anger' && mark !== 'fear' && /[a-z]s$/.test(token) ? 'them' : found
  if (mark === 'owned') return null
  if (mark === 'act' || (mark === 'anger' && named)) return 'them'
  if (mark === 'anger' && before === ',') return 'them'
  const isOwn = nobody.has(before) || (states.has(token) && leads.has(before))
  return isOwn || !before || /^\W/.test(before) ? 'me' : 'them'
}

/** Goes from a mark back towards the start of its sentence, until somebody is named. */
function walkBack(tokens: string[], at: number, mark: Mark): 'me' | 'them' | 'denied' | null {
  const farthest = Math.max(0, at - (mark === 'fear' ? 10 : mark === 'anger' ? 7 : mark === 'owned' ? 3 : 4))
  const isState = states.has(tokens[at] as string)
  let isThird = false
  let stopped = false
  for (let back = at - 1; back >= farthest; back--) {
    const token = tokens[back] as string
    const next = tokens[back + 1] as string
    const close = back === at - 1
    if (/^[.;?!\n"\u201c\u201d]/.test(token)) break
    if (token === ',' && mark === 'fear') break
    if (token === 'stop' || token === 'stops') stopped = true
    else if (token === 'stopped' && close) {
      // "has stopped shouting" is over, "hasn't stopped shouting" is not.
      if (!tokens.slice(Math.max(0, back - 3), back).some((word) => negators.has(word))) return 'denied'
      stopped = true
    } else if (!stopped && negators.has(token) && isDenial(tokens, back, at)) return 'denied'
    // "he called us idiots and shouted": whom it hit did not do it.
    else if (mark === 'act' && objects.has(token) && !causes.has(tokens[back - 1] ?? '')) continue
    else if (mark === 'fear' && at - back === 2 && next === 'be' && (token === "'d" || token === 'would'))
      return 'denied'
    else if (token === "'m" || token === 'am') return 'me'
    else if (mark === 'anger' && bearers.has(token)) return 'them'
    else if (tokens[back - 1] === 'if' && mine.has(token)) return 'denied'
    else if (mine.has(token)) {
      if (isState && at - back > 2 && !leads.has(tokens[at - 1] as string)) continue
      if (mark === 'act' && passive.has(next)) return 'them'
      return isThird && !passive.has(next) ? 'them' : 'me'
    } else if (pronouns.has(token) || roles.has(token))
      return isOnlyFeared(tokens, back, at) ? 'denied' : 'them'
    else if ((token === 'my' || token === 'our') && (close || body.has(next))) return 'me'
    else if (token === 'his' || token === 'her' || token === 'their') return 'them'
    else if (token === 'my' || token === 'our' || articles.has(token)) {
      // "I'm a nervous wreck"
      if (close && (tokens[back - 1] === "'m" || tokens[back - 1] === 'am')) return 'me'
      if (isThird || (close && !isState)) return 'them'
    } else if (third.has(token)) isThird = true
  }
  return isThird ? 'them' : null
}

/** "not angry", "not the least bit angry"; but neither "never been so angry" nor "not only angry". */
function isDenial(tokens: string[], denial: number, at: number): boolean {
  const next = tokens[denial + 1] ?? ''
  if (next === 'only' || next === 'just' || next === 'merely' || next === 'simply') return false
  const before = tokens[at - 1] ?? ''
  if (tokens[denial] === 'never' && (before === 'so' || before === 'this' || before === 'more')) return false
  return at - denial <= 3 || tokens.slice(denial + 1, at).every((word) => degrees.has(word))
}

function isOfOthers(tokens: string[], at: number): boolean {
  return tokens
    .slice(Math.max(0, at - 7), at)
    .some((word) => pronouns.has(word) || roles.has(word) || word === 'their')
}

/** Whether somebody is not upset but may be: "without making them angry", "he might shout". */
function isOnlyFeared(tokens: string[], person: number, at: number): boolean {
  if (tokens.slice(person + 1, at).some((word) => modals.has(word))) return true
  for (let back = person - 1; back >= person - 4 && back >= 0; back--) {
    const token = tokens[back] as string
    if (/^[.;?!\n"\u201c\u201d]/.test(token)) return false
    if (fears.has(token)) return true
    if (
      token === 'want' &&
      (tokens[back - 1] === "'t" || tokens[back - 1] === 'not' || tokens[back - 1] === 'dont')
    )
      return true
  }
  return false
}
