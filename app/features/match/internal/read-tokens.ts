import { foldSpelling } from './fold-spelling'
import { words } from './list-words'
import { stemWord } from './stem-word'
import {
  aroundPause,
  beforePause,
  currencies,
  dates,
  pauses,
  shorthand,
  spellings,
  units,
} from './word-tables'

/**
 * A word of the task: its normal form for features, the word in lower case as it is spelled out, the words as typed for
 * showing, the number of the clause in which it stands, and from where to where it stands in the text.
 */
export type Token = { form: string; word: string; typed: string; clause: number; start: number; end: number }

const kinds = Object.entries(units).map(([kind, words]) => [`_${kind}_`, words] as const)

const anybody = 'them'
const titles = new Set(words('mr mrs ms dr prof professor sir'))
const pauseSign = '_break_'
const dateSign = '_date_'
/** What a word may be instead of itself: shorthand, another spelling, a date, a pause. In one table, since most words are none of them. */
const writtenOut = new Map([
  ...shorthand,
  ...spellings,
  ...[...dates].map((word) => [word, dateSign] as const),
  ...[...pauses].map((word) => [word, pauseSign] as const),
])

/** Whether a word is read as something else: shorthand, another spelling, a date, a pause, a unit, a currency. */
export function isWrittenOut(word: string): boolean {
  return writtenOut.has(word) || currencies.has(word) || kinds.some(([, words]) => words.has(word))
}

/** The longest task that is read, in characters. */
const longest = 60_000
const mostTokens = 10_000

/**
 * Cuts a task into tokens: lower case, accents off, contractions opened, shorthand written out, numbers folded by
 * kind, names folded, "on a break" as one token. One pass over the characters, so that the time grows with the length
 * and with nothing else.
 */
export function readTokens(task: string): Token[] {
  const text = plainLetters(task.slice(0, longest))
  const lower = text.toLowerCase()
  const tokens: Token[] = []
  clause = 0
  let at = 0
  while (at < text.length && tokens.length < mostTokens) {
    const code = text.charCodeAt(at)
    begun = at
    if (isLetter(code)) at = readWord(text, lower, at, tokens)
    else if (isDigit(code)) at = readNumber(text, at, tokens)
    else {
      if (code === 63 || code === 33) push(tokens, text[at] as string)
      if (endsClause(text, at)) beginClause(tokens)
      at++
    }
    for (let of = tokens.length - 1; of >= 0 && tokens[of]?.end === unended; of--)
      (tokens[of] as Token).end = at
  }
  return tokens
}

/**
 * Latin letters without their marks, apostrophes of one kind: the text in which tokens stand. Plain text, the usual case,
 * is left as it is.
 */
export function plainLetters(text: string): string {
  if (!/[^\p{ASCII}]/u.test(text)) return text
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
}

/** The clause that is being read. */
let clause = 0

/** Where what is being read begins; where it ends is known once it was read. */
let begun = 0
const unended = -1

/**
 * What words do to clauses: some begin one, since what is hung on by them says when or why ("since the kickoff"), and
 * some make the word before them begin one ("in the steering committee", but not "in writing").
 */
const clauseParts = new Map<string, 'begins' | 'near'>([
  ...words('and but since after before during while until because ahead').map((w) => [w, 'begins'] as const),
  ...words('the a our their my this front').map((w) => [w, 'near'] as const),
])
const placeWords = new Set(words('in at on with for'))

function push(tokens: Token[], word: string, typed = word): void {
  const part = clauseParts.get(word)
  if (part === 'begins') beginClause(tokens)
  else if (part === 'near') beginClauseBefore(tokens)
  tokens.push({ form: stemWord(foldSpelling(word)), word, typed, clause, start: begun, end: unended })
}

/** Whether marks stand between two words of a text, other than those within a word. */
export function isParted(text: string, before: { end: number }, next: { start: number }): boolean {
  return /[^\s'"/-]|\s-\s/.test(text.slice(before.end, next.start))
}

/** Where the word before says a place, the clause begins there. */
function beginClauseBefore(tokens: Token[]): void {
  const place = tokens.at(-1)
  if (!place || !placeWords.has(place.word) || tokens.at(-2)?.clause !== place.clause) return
  clause = ++place.clause
}

/** Where none of its words was read yet, a clause that was begun is begun again. */
function beginClause(tokens: Token[]): void {
  clause = (tokens.at(-1)?.clause ?? -1) + 1
}

/** Commas and brackets, the ends of sentences and lines, and dashes that are not within a word. */
function endsClause(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 10: // a new line
    case 33: // !
    case 40: // (
    case 41: // )
    case 44: // ,
    case 59: // ;
    case 63: // ?
    case 8211: // –
    case 8212: // —
      return true
    case 46: // .
    case 58: // :
      return !isWordPart(text.charCodeAt(at + 1))
    case 45: // -
      return text.charCodeAt(at - 1) === 32 && text.charCodeAt(at + 1) === 32
    default:
      return false
  }
}

/** @param lower the text in lower case: no letter without its mark changes its length by that */
function readWord(text: string, lower: string, start: number, tokens: Token[]): number {
  let end = start + 1
  while (end < text.length && isWordPart(text.charCodeAt(end))) end++
  const word = lower.slice(start, end)
  const next = text.charCodeAt(end)
  if (next === 47 && word === 'w') return readWith(text, end, tokens)
  if (next === 39 && isLetter(text.charCodeAt(end + 1))) {
    let after = end + 1
    while (after < text.length && isLetter(text.charCodeAt(after))) after++
    openContraction(tokens, word, lower.slice(end + 1, after))
    return after
  }
  const written = writtenOut.get(word)
  if (written === pauseSign && foldPause(tokens, word)) return end
  if (written === dateSign || isQuarter(word)) push(tokens, dateSign, word)
  else if (isName(text, start, end, tokens)) pushName(tokens, word)
  else if (written === undefined || written === pauseSign) push(tokens, word)
  else for (const part of written.split(' ')) push(tokens, part, word)
  return end
}

/** "w/" and "w/o". */
function readWith(text: string, slash: number, tokens: Token[]): number {
  const without = (text.charCodeAt(slash + 1) | 32) === 111 && !isWordPart(text.charCodeAt(slash + 2))
  const typed = without ? 'w/o' : 'w/'
  push(tokens, shorthand.get(typed) as string, typed)
  return slash + (without ? 2 : 1)
}

const endings: Record<string, string> = { re: 'are', ve: 'have', ll: 'will', d: 'would', m: 'am' }

function openContraction(tokens: Token[], word: string, ending: string): void {
  const typed = `${word}'${ending}`
  if (ending === 't' && word.endsWith('n')) {
    const verb = word === 'won' || word === 'can' || word === 'shan' ? 'can' : word.slice(0, -1)
    push(tokens, verb, typed)
    push(tokens, 'not', typed)
    return
  }
  const written = shorthand.get(word) ?? word
  push(tokens, dates.has(word) ? dateSign : written, ending === 's' ? word : typed)
  if (ending === 's') return
  const opened = endings[ending]
  if (opened) push(tokens, opened, typed)
  else push(tokens, ending, ending)
}

/** A break is when, not what: one token, so that it does not outweigh what happened. */
function foldPause(tokens: Token[], word: string): boolean {
  let at = tokens.length
  while (at > 0 && at > tokens.length - 3 && aroundPause.has(tokens[at - 1]?.word ?? '')) at--
  const led = beforePause.has(tokens[at - 1]?.word ?? '')
  if (
    !led &&
    !tokens.slice(at).some(({ word: near }) => near === 'coffee' || near === 'lunch' || near === 'tea')
  )
    return false
  tokens.length = led ? at - 1 : at
  push(tokens, pauseSign, word)
  return true
}

/**
 * Whoever it is, a name says no more than "them" does. As a sign of its own it would say something of who writes: what is
 * not ours was told with names, and what is ours with pronouns. A title before it and all its words are one.
 */
function pushName(tokens: Token[], word: string): void {
  const before = tokens.at(-1)
  if (before && titles.has(before.word)) tokens.pop()
  else if (before?.word === anybody && before.typed !== anybody) return
  push(tokens, anybody, word)
}

/** A capital letter in the middle of a sentence: people and companies are noise, whoever they are. */
function isName(text: string, start: number, end: number, tokens: Token[]): boolean {
  const first = text.charCodeAt(start)
  if (first < 65 || first > 90 || end - start < 3 || tokens.length === 0) return false
  const second = text.charCodeAt(start + 1)
  if (second < 97 || second > 122) return false
  let before = start - 1
  if (text.charCodeAt(before) !== 32) return false
  while (before > 0 && text.charCodeAt(before) === 32) before--
  const code = text.charCodeAt(before) | 32
  const titled = code === 46 && titles.has(tokens.at(-1)?.word ?? '')
  return code === 44 || (code >= 97 && code <= 122) || titled
}

function readNumber(text: string, start: number, tokens: Token[]): number {
  let end = start + 1
  let clock = false
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (isDigit(code)) end++
    else if ((code === 46 || code === 44 || code === 58) && isDigit(text.charCodeAt(end + 1))) {
      clock ||= code === 58
      end += 2
    } else break
  }
  let from = end
  const code = text.charCodeAt(from)
  if (code === 37) return foldNumber(tokens, '_percent_', text.slice(start, end), end + 1)
  const gap = code === 32 || code === 45 ? 1 : 0
  from += gap
  let to = from
  while (to < text.length && (isWordPart(text.charCodeAt(to)) || text.charCodeAt(to) === 39)) to++
  const unit = text.slice(from, to).toLowerCase()
  const typed = text.slice(start, end)
  const symbol = text.charCodeAt(start - (text.charCodeAt(start - 1) === 32 ? 2 : 1))
  const priced =
    symbol === 36 || symbol === 8364 || symbol === 163 || symbol === 165 || followsCurrency(tokens)
  if (priced) return foldNumber(tokens, '_money_', typed, units.money.has(unit) ? to : end)
  if (clock) return foldNumber(tokens, '_clock_', typed, units.clock.has(unit) ? to : end)
  const whole = gap === 0 ? `${typed}${unit}` : typed
  const written = shorthand.get(whole)
  if (written) return foldNumber(tokens, written, whole, to)
  for (const [kind, words] of kinds) if (words.has(unit)) return foldNumber(tokens, kind, typed, to)
  if (gap === 0 && to > from) return foldNumber(tokens, whole, whole, to)
  const year = typed.length === 4 && (typed.startsWith('19') || typed.startsWith('20'))
  return foldNumber(tokens, year ? dateSign : '_number_', typed, end)
}

function foldNumber(tokens: Token[], form: string, typed: string, end: number): number {
  push(tokens, form, typed)
  return end
}

/** "EUR 40": the currency's own token is taken up by the sum. */
function followsCurrency(tokens: Token[]): boolean {
  if (!currencies.has(tokens.at(-1)?.word ?? '')) return false
  tokens.pop()
  return true
}

function isQuarter(word: string): boolean {
  return word.length === 2 && word.charCodeAt(0) === 113 && word >= 'q1' && word <= 'q4'
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

function isLetter(code: number): boolean {
  const lower = code | 32
  return (lower >= 97 && lower <= 122) || (code > 127 && /\p{L}/u.test(String.fromCharCode(code)))
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code)
}
