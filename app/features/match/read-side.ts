import { findOmission } from './internal/find-omission'
import { findQuotedSubject, findSubject, type Side, type Subject } from './internal/find-subject'
import { deeds, done, sameForms } from './internal/side-deeds'
import {
  amends,
  asides,
  beforeAmends,
  faults,
  finds,
  house,
  jointDeeds,
  letters,
  makings,
  myPresent,
  notMyDeeds,
  notTheirDeeds,
  ours,
  partners,
  passives,
  peoplesVerbs,
  questions,
  sayings,
  skipped,
  suppositions,
  theirs,
  them,
  they,
  toOwnPeople,
  we,
} from './internal/side-words'

const longest = 4000

/** `last`: where the last deed stands that was counted. */
type Score = { they: number; we: number; last: number }

/**
 * Who did the thing that the task is about: `they` (the other company or its people) or `we` (the person who types, or
 * their own side); null where it tells of no deed, or of as much from both.
 */
export function readSide(task: string): Side | null {
  const text = task.slice(0, longest).replace(/[\u2018\u2019`\u00b4]/g, "'")
  const typed = text.match(/'(?:s|m|t|re|ve|ll|d)\b|[A-Za-z0-9]+|[.,;:?!\n"\u201c\u201d]/g) ?? []
  const tokens = typed.map((token) => token.toLowerCase())
  const score: Score = { they: 0, we: 0, last: -1 }
  weighBareStart(tokens, score)
  let isQuoted = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '"' || token === '\u201c' || token === '\u201d') {
      if (isQuoted) weighSpeaker(tokens, at, score)
      isQuoted = !isQuoted
      continue
    }
    if (amends.has(token) && beforeAmends.has(tokens[at - 1] ?? '')) score.we += 1.5
    if (token === 'me' || token === 'us') weighObject(tokens, at, score)
    if (token === 'down') weighLetDown(tokens, at, score)
    const subject = isQuoted ? findQuotedSubject(tokens, at) : findSubject(tokens, at, typed[at] as string)
    if (!subject) continue
    weighFault(tokens, at, subject, score)
    if (!weighOmission(tokens, at, subject, score)) weighDeed(tokens, at, subject, score)
    at = subject.end
  }
  if (score.they > score.we) return 'they'
  return score.we > score.they && score.we >= 1 ? 'we' : null
}

function weighDeed(tokens: string[], at: number, { side, end }: Subject, score: Score): void {
  const before = tokens[at - 1] ?? ''
  if (suppositions.has(before) || (side === 'we' && (asides.has(before) || isSaid(tokens, at)))) return
  const isPerson = end === at
  const isMyself = isPerson && side === 'we'
  let isPassive = false
  let isPast = false
  let isNegated = false
  for (let next = end + 1; next <= end + 5; next++) {
    const token = tokens[next] ?? ''
    if (passives.has(token)) isPassive = true
    if (token === 'did') isPast = true
    if (token === 'not' || token === "'t" || token === 't') isNegated = true
    if (side === 'they' && (token === 'wont' || (token === 'won' && tokens[next + 1] === "'t")))
      score.they += 1
    if (skipped.has(token)) continue
    if (finds.has(token)) return weighFinding(tokens, next, side, score)
    if (questions.has(before) && !isPast && !done.has(token)) return
    if ((token === 'want' || token === 'wants') && tokens[next + 1] === 'to' && (!isNegated || isMyself))
      return
    const weight = hasFault(tokens, next)
      ? 2
      : (deeds.get(token) ?? (side === 'they' ? guess(token, isPassive) : 0))
    if (weight === 0 || isShared(tokens, next)) return
    score.last = next
    if (isPassive && !token.endsWith('ing')) {
      if (side === 'we' && done.has(token) && !notMyDeeds.has(token)) score.they += weight
    } else if (side === 'we' && !isPerson) {
      if (!toOwnPeople.has(token) || reachesThem(tokens, next)) score.we += Math.max(1, weight)
    } else if (side === 'they' || isMyDeed(tokens, at, token, isPast)) score[side] += weight
    return
  }
}

/** "my boss asked me for a report" is no deed towards them, "my boss told them no" is one. */
function reachesThem(tokens: string[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 5)
    .some((token) => token === 'them' || token === 'him' || theirs.has(token) || partners.has(token))
}

/** "they let us down", "we let them down". */
function weighLetDown(tokens: string[], at: number, score: Score): void {
  const verb = tokens[at - 2] ?? ''
  const whom = tokens[at - 1] ?? ''
  if (verb !== 'let' && verb !== 'lets' && verb !== 'letting') return
  if (whom === 'us' || whom === 'me') score.they += 1.5
  else if (whom === 'them' || whom === 'him' || whom === 'her') score.we += 1.5
}

/** "they found out we lied" tells of no deed of theirs, and "they caught us lying" of one of ours. */
function weighFinding(tokens: string[], at: number, side: Side, score: Score): void {
  if (!them.has(tokens[at + 1] ?? '') || !tokens[at + 2]?.endsWith('ing')) return
  score[side === 'we' ? 'they' : 'we'] += 2
  score.last = at + 2
}

/** "they didn't deliver", "our part is behind schedule". @returns whether it is one */
function weighOmission(tokens: string[], at: number, { side, end }: Subject, score: Score): boolean {
  const before = tokens[at - 1] ?? ''
  if (suppositions.has(before) || isSaid(tokens, at)) return false
  const found = findOmission(tokens, end, side)
  if (found < 0) return false
  score[side] += 1
  score.last = found
  return true
}

/** "I made a mistake". */
function hasFault(tokens: string[], at: number): boolean {
  if (!makings.has(tokens[at] as string)) return false
  return faults.has(tokens[at + 2] ?? '') || faults.has(tokens[at + 3] ?? '')
}

/** "he claims we broke it": a reproach, not yet a fact. */
function isSaid(tokens: string[], at: number): boolean {
  const before = tokens[at - 1] ?? ''
  return sayings.has(before) || (before === 'that' && sayings.has(tokens[at - 2] ?? ''))
}

/** "we promised each other", "we built it together": of both alike. */
function isShared(tokens: string[], at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    const token = tokens[next] ?? ''
    if (token === 'together' || token === 'jointly' || (token === 'each' && tokens[next + 1] === 'other'))
      return true
  }
  return false
}

function isMyDeed(tokens: string[], at: number, token: string, isPast: boolean): boolean {
  if (notMyDeeds.has(token)) return false
  if (tokens[at] === 'we' && jointDeeds.has(token)) return false
  return isPast || done.has(token) || (tokens[at] === 'we' && myPresent.has(token))
}

/** A verb of theirs that is not in the list: its ending tells that something was done or is going on. */
function guess(token: string, isPassive: boolean): number {
  if (token.length < 5 || notTheirDeeds.has(token)) return 0
  if (token.endsWith('ed')) return isPassive ? 0 : 0.5
  return token.length > 5 && token.endsWith('ing') ? 0.5 : 0
}

/** "our mistake", "their demands". */
function weighFault(tokens: string[], at: number, { side }: Subject, score: Score): void {
  const token = tokens[at] as string
  const owned = tokens[at + 1] ?? ''
  if ((ours.has(token) || theirs.has(token)) && faults.has(owned)) score[side] += 2
  if (theirs.has(token) && letters.has(owned)) score.they += 1
}

/** "hung up on me", "forgot to invite them": no subject, but whom it hit. */
function weighBareStart(tokens: string[], score: Score): void {
  const start = tokens[0] === 'just' ? 1 : 0
  const token = tokens[start] ?? ''
  if (!done.has(token) || sameForms.has(token) || finds.has(token)) return
  for (let at = start + 1; at <= start + 5; at++) {
    const next = tokens[at] ?? ''
    if (next === 'me' || next === 'us' || ours.has(next)) score.they += deeds.get(token) ?? 0
    else if (next === 'them' || next === 'him' || theirs.has(next) || partners.has(next))
      score.we += deeds.get(token) ?? 0
    else continue
    return
  }
}

/** "swore at us", "keeps interrupting me": whoever did it, it was not the person who types. */
function weighObject(tokens: string[], at: number, score: Score): void {
  const before = tokens[at - 1] ?? ''
  const verbAt = before === 'at' || before === 'on' || before === 'to' ? at - 2 : at - 1
  const verb = tokens[verbAt] ?? ''
  if (verbAt <= score.last || sameForms.has(verb)) return
  const isDeed = peoplesVerbs.has(verb) || (deeds.get(verb) === 2 && verb.endsWith('s')) || done.has(verb)
  if (isDeed) score.they += 1
}

/** After a quotation: "…", says their clerk. */
function weighSpeaker(tokens: string[], closed: number, score: Score): void {
  const at = tokens[closed + 1] === ',' ? closed + 2 : closed + 1
  const verb = tokens[at] ?? ''
  const next = tokens[at + 1] ?? ''
  if (!deeds.has(verb) || we.has(next) || ours.has(next) || they.has(next) || house.has(next)) return
  score.they += 1
  score.last = at
}
