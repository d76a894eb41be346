/** A word of the task: its normal form for features, and the words as typed for showing. */
export type Token = { form: string; typed: string }

const shorthand = new Map(
  Object.entries({
    b4: 'before',
    'w/': 'with',
    'w/o': 'without',
    mtg: 'meeting',
    mtgs: 'meetings',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    pls: 'please',
    plz: 'please',
    ppl: 'people',
    cust: 'customer',
    mgmt: 'management',
    mgr: 'manager',
    mgrs: 'managers',
    govt: 'government',
    thx: 'thanks',
    bc: 'because',
    cuz: 'because',
    bcs: 'because',
    abt: 'about',
    btw: 'between',
    u: 'you',
    ur: 'your',
    r: 'are',
    y: 'why',
    n: 'and',
    hw: 'how',
    shd: 'should',
    cd: 'could',
    wd: 'would',
    dnt: 'not',
    cant: 'not',
    wont: 'not',
    dont: 'not',
    didnt: 'not',
    doesnt: 'not',
    isnt: 'not',
    wasnt: 'not',
    havent: 'not',
    cannot: 'not',
    neg: 'negotiation',
    nego: 'negotiation',
    negs: 'negotiations',
    agmt: 'agreement',
    ctrct: 'contract',
    k: 'contract',
    exec: 'executive',
    execs: 'executives',
    qtr: 'quarter',
    yr: 'year',
    yrs: 'years',
    mo: 'month',
    wk: 'week',
    wks: 'weeks',
    hrs: 'hours',
    conf: 'conference',
    prez: 'president',
    biz: 'business',
    dept: 'department',
    mktg: 'marketing',
    eng: 'engineering',
    rev: 'revenue',
    qbr: 'business review',
    jsc: 'steering committee',
    steerco: 'steering committee',
    ts: 'term sheet',
    jbp: 'joint business plan',
    mou: 'memorandum',
    ip: 'intellectual property',
    cp: 'counterpart',
  }),
)

const number = '\\d+(?:[.,]\\d+)*'
/** Expressions that are one thing to the matcher, without a digit in them. */
const wordFolds: [RegExp, string][] = [
  // A break is when, not what: one token, so that it does not outweigh what happened.
  [
    /\b(?:(?:i'?m|i am|we'?re|we are|now|are|is)\s+)?(?:on|in|at|took|called|during|taking) (?:a|the|our|this|their) (?:\w+ )?(?:break|recess|pause|time-?out)\b|\bcoffee break\b/g,
    ' _break_ ',
  ],
  [
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/g,
    ' _date_ ',
  ],
]
/** Numbers are folded by kind: which number it was tells nothing, that it was a percentage does. */
const folds: [RegExp, string][] = [
  [new RegExp(`${number} ?(?:%|percent\\b|per cent\\b|pct\\b)`, 'g'), ' _percent_ '],
  [
    new RegExp(
      `(?:[$€£¥]|\\b(?:usd|eur|gbp|chf|inr|jpy)) ?${number} ?(?:k|m|mio|mn|bn|b|million|billion|thousand)?\\b`,
      'g',
    ),
    ' _money_ ',
  ],
  [
    new RegExp(
      `\\b${number} ?(?:k|mio|mn|bn|million|billion|thousand|dollars?|euros?|pounds?|bucks|francs?|yen|rupees?|cents?)\\b`,
      'g',
    ),
    ' _money_ ',
  ],
  [/\b\d{1,2}:\d{2}\b|\b\d{1,2} ?(?:am|pm|o'clock)\b/g, ' _clock_ '],
  [new RegExp(`\\b${number} ?-?(?:minutes?|mins?|min|hours?|hrs?|seconds?|secs?)\\b`, 'g'), ' _minutes_ '],
  [new RegExp(`\\b${number} ?-?(?:days?|weeks?|months?|quarters?|years?)\\b`, 'g'), ' _span_ '],
  [/\b(?:19|20)\d{2}\b|\bq[1-4]\b|\b\d{1,2}(?:st|nd|rd|th)\b/g, ' _date_ '],
  [new RegExp(`\\b${number}\\b`, 'g'), ' _number_ '],
]
const contractions: [RegExp, string][] = [
  [/\b(?:can't|won't|shan't)\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/\bi'm\b/g, 'i am'],
  [/'s\b/g, ''],
]
const pieces = /_[a-z]+_|[\p{L}][\p{L}\p{M}\d]*(?:\/o?)?|[?!]/gu

/**
 * Cuts a task into tokens: lower case, accents kept out, contractions opened, shorthand written out, numbers folded
 * by kind. At most `limit` tokens are read.
 */
export function readTokens(task: string, limit = 400): Token[] {
  let text = task
    .slice(0, 20_000)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
  if (text.includes("'"))
    for (const [pattern, replacement] of contractions) text = text.replace(pattern, replacement)
  for (const [pattern, replacement] of wordFolds) text = text.replace(pattern, replacement)
  if (/\d/.test(text)) for (const [pattern, replacement] of folds) text = text.replace(pattern, replacement)
  const tokens: Token[] = []
  for (const [typed] of text.matchAll(pieces)) {
    if (tokens.length >= limit) break
    const written = shorthand.get(typed)
    for (const word of written ? written.split(' ') : [typed]) tokens.push({ form: stem(word), typed })
  }
  return tokens
}

/** A light stem: plural, -ing, -ed and -ly go; beginnings and endings of words see to the rest. */
function stem(word: string): string {
  if (word.length < 5 || word.startsWith('_')) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return stem(word.slice(0, -1))
  if (word.endsWith('ing') && word.length > 6) return undouble(word.slice(0, -3))
  if (word.endsWith('ed') && word.length > 5) return undouble(word.slice(0, -2))
  if (word.endsWith('ly') && word.length > 6) return word.slice(0, -2)
  return word.endsWith('e') && word.length > 5 ? word.slice(0, -1) : word
}

function undouble(word: string): string {
  const last = word.at(-1) ?? ''
  if (word.length > 3 && last === word.at(-2) && !'lsz'.includes(last)) return word.slice(0, -1)
  return word.endsWith('e') && word.length > 5 ? word.slice(0, -1) : word
}
