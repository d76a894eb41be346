import { findOmission } from './internal/find-omission'
import { findQuotedSubject, findSubject, type Side, type Subject } from './internal/find-subject'
import { done, plain, sameForms } from './internal/side-deeds'
import type { Score } from './internal/side-score'
import {
  amends,
  asides,
  beforeAmends,
  faults,
  finds,
  jointDeeds,
  leadIns,
  more,
  myPresent,
  negators,
  noRefusals,
  notMyDeeds,
  ours,
  owedWords,
  ownStates,
  partners,
  passives,
  questions,
  sayings,
  skipped,
  suppositions,
  theirs,
  them,
  toOwnPeople,
} from './internal/side-words'
import { weighBareStart, weighLetDown, weighObject, weighSpeaker } from './internal/weigh-bare'
import { weighWord } from './internal/weigh-word'

const longest = 4000

/**
 * Who did the thing that the task is about: `they` (the other company or its people) or `we` (the person who types, or
 * their own side); null where it tells of no deed that wrongs somebody, or of as much from both. To want, to ask, to
 * offer, to come and to go wrong nobody.
 */
export function readSide(task: string): Side | null {
  const text = task.slice(0, longest).replace(/[\u2018\u2019`\u00b4]/g, "'")
  const typed = text.match(/'(?:s|m|t|re|ve|ll|d)\b|[A-Za-z0-9]+|[.,;:?!\n"\u201c\u201d]/g) ?? []
  const tokens = typed.map((token) => token.toLowerCase())
  const score: Score = { they: 0, we: 0, last: -1, subject: null, denied: null }
  weighBareStart(tokens, score)
  let isQuoted = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '"' || token === '\u201c' || token === '\u201d') {
      if (isQuoted) weighSpeaker(tokens, at, score)
      isQuoted = !isQuoted
      continue
    }
    if (/^[.;?!\n]/.test(token)) score.subject = null
    if (amends.has(token) && beforeAmends.has(tokens[at - 1] ?? '')) score.we += 1.5
    if (token === 'me' || token === 'us') weighObject(tokens, at, score)
    if (token === 'down') weighLetDown(tokens, at, score)
    weighOther(tokens, at, score)
    const subject = isQuoted ? findQuotedSubject(tokens, at) : findSubject(tokens, at, typed[at] as string)
    if (!subject) {
      weighContinued(tokens, at, score)
      continue
    }
    score.subject = subject.side
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
  let isPassive = false
  let isPast = false
  let isNegated = false
  for (let next = end + 1; next <= end + 5; next++) {
    const token = tokens[next] ?? ''
    const after = tokens[next + 1] ?? ''
    if (passives.has(token)) isPassive = true
    if (token === 'did') isPast = true
    if (negators.has(token)) isNegated = !more.has(after)
    if (side === 'they' && (token === 'wont' || (token === 'won' && after === "'t"))) {
      const refused = tokens[token === 'wont' ? next + 1 : next + 2] ?? ''
      if (!noRefusals.has(refused)) score.they += 1
      // "they won't stop shouting"
      if (refused !== 'stop') return
    }
    // "they did not miss it, we did"
    if (isAuxiliary.test(token) && !isNegated && isEnd(after) && score.denied && score.denied !== side)
      score[side] += 2
    if (skipped.has(token)) continue
    if (finds.has(token)) return weighFinding(tokens, next, side, score)
    if (leadIns.has(token) && !isNegated && (after === 'to' || after.endsWith('ing'))) {
      if (after === 'to') next++
      continue
    }
    if (questions.has(before) && !isPast && !done.has(token)) return
    const weight = weighWord(tokens, next, isPassive)
    if (isNegated) return weighNegated(tokens, next, side, weight, score)
    if (weight === 0 || isShared(tokens, next)) return
    score.last = next
    if (isPassive && !token.endsWith('ing')) {
      if (side === 'we' && done.has(token) && !notMyDeeds.has(token) && !ownStates.has(token))
        score.they += weight
    } else if (side === 'we' && !isPerson) {
      if (!toOwnPeople.has(token) || reachesThem(tokens, next)) score.we += Math.max(1, weight)
    } else if (side === 'they' || isMyDeed(tokens, at, token, isPast)) score[side] += weight
    return
  }
}

const isAuxiliary = /^(?:did|have|has|was|were|am|are|is)$/

/** "they did not miss it" denies, "they don't want to pay" refuses. */
function weighNegated(tokens: string[], at: number, side: Side, weight: number, score: Score): void {
  const token = tokens[at] ?? ''
  if (side === 'they' && owedWords.has(token)) score.they += 1
  else if (weight > 0) score.denied = side
  score.last = at
}

/** "they changed the date, forgot to tell us": the second is theirs too. */
function weighContinued(tokens: string[], at: number, score: Score): void {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ''
  if (!score.subject || at <= score.last || !done.has(token) || plain.has(token) || sameForms.has(token))
    return
  if (before !== ',' && before !== 'and' && before !== 'then') return
  // "…, charged me" is not of me.
  const whom = tokens[at + 1] ?? ''
  if (score.subject === 'we' ? whom === 'me' || whom === 'us' : whom === 'them') return
  score[score.subject] += 1
  score.last = at
}

function isEnd(token: string): boolean {
  return !/^[a-z0-9']/.test(token)
}

/** "my boss asked me for a report" is no deed towards them, "my boss told them no" is one. */
function reachesThem(tokens: string[], at: number): boolean {
  return tokens
    .slice(at + 1, at + 5)
    .some((token) => token === 'them' || token === 'him' || theirs.has(token) || partners.has(token))
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

/** "our mistake", "their ultimatum", and "not our fault, it's theirs". */
function weighFault(tokens: string[], at: number, { side }: Subject, score: Score): void {
  const token = tokens[at] as string
  const owned = tokens[at + 1] ?? ''
  if (!(ours.has(token) || theirs.has(token)) || !faults.has(owned)) return
  const isDenied = tokens.slice(Math.max(0, at - 2), at).some((word) => denials.has(word))
  if (isDenied) score.denied = side
  else score[side] += 2
}

const denials = new Set(["'t", 't', 'not', 'never', 'isnt', 'wasnt', 'no'])

/** "it's theirs", "it was us", where somebody is said not to have done it. */
function weighOther(tokens: string[], at: number, score: Score): void {
  const isTheirs = others.has(tokens[at] as string)
  if (!score.denied || !(isTheirs || own.has(tokens[at] as string)) || !isEnd(tokens[at + 1] ?? '')) return
  if (!/^(?:'s|is|was|but|its|it)$/.test(tokens[at - 1] ?? '')) return
  const side = isTheirs ? 'they' : 'we'
  if (score.denied !== side) score[side] += 2
}

const others = new Set(['theirs', 'them', 'him', 'his', 'hers'])
const own = new Set(['ours', 'mine', 'us', 'me'])
