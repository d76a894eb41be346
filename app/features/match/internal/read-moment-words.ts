const shorthand = new Map(
  Object.entries({
    b4: 'before',
    rn: 'now',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tmw: 'tomorrow',
    gonna: 'going to',
    wanna: 'want to',
    mtg: 'meeting',
    mtgs: 'meetings',
    im: 'i am',
    ive: 'i have',
    ill: 'i will',
    id: 'i would',
    theyre: 'they are',
    hes: 'he is',
    shes: 'she is',
    weve: 'we have',
    theyve: 'they have',
    pls: 'please',
    u: 'you',
    r: 'are',
    w: 'with',
    abt: 'about',
    nxt: 'next',
    gotta: 'have to',
    cant: 'can not',
    dont: 'do not',
    wont: 'will not',
    didnt: 'did not',
    min: 'minutes',
    mins: 'minutes',
    hrs: 'hours',
    hr: 'hour',
    wk: 'week',
    wks: 'weeks',
    '2nite': 'tonight',
    brk: 'break',
    nego: 'negotiation',
    neg: 'negotiation',
    cust: 'customer',
    thru: 'through',
    n: 'and',
    y: 'why',
    tn: 'tonight',
    stdin: 'standing in',
  }),
)
const amount =
  '(?:\\d+(?:[.,]\\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty)(?:[ -]five)?|ninety|half an?|half|a quarter of an|a few|a couple of)'
const brief = '(?:minutes?|mins?|min|hours?|hrs?|hr|h|seconds?|secs?|quarter)'
const span = '(?:days?|weeks?|wks?|wk|months?|mo|fortnight|years?|yrs?|nights?)'
const weekday = '(?:mon|tues?|wednes|thurs?|fri|satur|sun)day'
const hour =
  "(?:\\d{1,2}[:.]\\d{2}|\\d{1,2} ?(?:am|pm|o'clock)|noon|midday|midnight|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) o'clock)"
/** Most tasks hold no unit of time: then the slower patterns are left out. */
const units = new RegExp(`(?:\\d|\\b)(?:${brief}|m|${span})\\b|\\dh\\d\\d`)
/** Lengths of time, folded by what they say of when. Longer ones come first. */
const spans: [RegExp, string][] = [
  [new RegExp(`\\b${amount}[ -]?${brief}(?:'s?)? (?:ago|earlier)\\b`, 'g'), ' _ago_ '],
  [new RegExp(`\\b${amount}[ -]?${span} (?:ago|earlier|back|later)\\b`, 'g'), ' _ago_ '],
  [
    new RegExp(
      `\\b(?:in|within) (?:about |less than |under |the next |exactly )?${amount}[ -]?${brief}(?:'s? time)?\\b`,
      'g',
    ),
    ' _insoon_ ',
  ],
  [
    new RegExp(
      `\\b(?:in|within) (?:about |less than |under |the next |exactly )?${amount}[ -]?${span}(?:'s? time)?\\b`,
      'g',
    ),
    ' _inspan_ ',
  ],
  [
    new RegExp(
      `\\b(?:${amount}[ -]?(?:${brief}|m)|\\dh\\d\\d|hour(?: and a half)?) (?:(?:to|2) go|till|til|until|before|b4|from now|to (?:the|our|my) (?:call|meeting|talks|session|review))\\b`,
      'g',
    ),
    ' _until_ ',
  ],
  [new RegExp(`\\b${amount}[ -]?${brief} (?:left|remaining|remain)\\b`, 'g'), ' _left_ '],
  [
    new RegExp(
      `\\b${amount}[ -]?${span} (?:left|to go|till|til|until|before|b4|from now|remaining|remain)\\b`,
      'g',
    ),
    ' _leftspan_ ',
  ],
  [new RegExp(`\\b(?:for|since|after) ${amount}[ -]?(?:${brief}|${span})\\b`, 'g'), ' _forspan_ '],
  [new RegExp(`\\b${amount}[ -]?${brief}(?!\\w)`, 'g'), ' _minutes_ '],
  [new RegExp(`\\b${amount}[ -]?${span}(?!\\w)`, 'g'), ' _span_ '],
]
/** Whether any of the folds below can be there: most tasks hold no expression of time, and are spared all of them. */
const timely =
  /\d|day|night|morning|tomorrow|noon|week|month|year|quarter|spring|summer|autumn|winter|time|break|brk|pause|recess|adjourn|clock|\b(?:mon|tue|wed|thu|fri)\b|\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|january|february|march|april|june|july|august|september|october|november|december/
/** Other expressions of time, folded in the same way. */
const folds: [RegExp, string][] = [
  // Bare numbers that can only be minutes.
  [/\b\d{1,2} (?:(?:to|2) go|till|til|until|b4)\b/g, ' _until_ '],
  [/\b\d{1,2} left\b/g, ' _left_ '],
  [/\bin \d{1,2}(?=\s*(?:$|[,.;:!?)]))/g, ' _insoon_ '],
  [
    /\b(?:on|in|at|took|called|during|taking|we've|for) (?:a|the|our|this|their|short)(?: \w+)? (?:break|brk|recess|pause|adjournment|time-?out)\b|\b(?:coffee|tea|smoke|smoking|lunch|toilet|prayer|comfort) ?-?(?:break|brk|pause)\b|\bon (?:break|brk|recess)\b/g,
    ' _break_ ',
  ],
  [
    new RegExp(
      `\\b(?:last|past|previous) (?:${weekday}|night|week|month|year|quarter|spring|summer|autumn|winter|time)\\b`,
      'g',
    ),
    ' _last_ ',
  ],
  [
    new RegExp(
      `\\b(?:next|coming) (?:${weekday}|week|month|year|quarter|spring|summer|autumn|winter|time)\\b`,
      'g',
    ),
    ' _next_ ',
  ],
  [/\b(?:today|this (?:afternoon|evening)|tonight|later today)\b/g, ' _today_ '],
  [/\bthis morning\b/g, ' _morning_ '],
  [/\btomorrow(?: (?:morning|afternoon|evening|night))?\b/g, ' _tomorrow_ '],
  [new RegExp(`\\b(?:by|until|till|before) (?:${hour}|${weekday})`, 'g'), ' _by_ '],
  [
    new RegExp(`(?:\\bat|@|\\bfor) ?(?:${hour}|\\d{1,2}\\b(?! ?(?:%|k|m|percent|eur|usd|days|weeks)))`, 'g'),
    ' _atclock_ ',
  ],
  [new RegExp(`\\b${hour}`, 'g'), ' _clock_ '],
  [/\bat (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, ' _atclock_ '],
  [new RegExp(`\\bon (?:the )?${weekday}s?\\b`, 'g'), ' _onday_ '],
  [new RegExp(`\\b${weekday}s\\b`, 'g'), ' _days_ '],
  [new RegExp(`\\b${weekday}\\b|\\b(?:mon|tue|wed|thu|fri)\\b`, 'g'), ' _day_ '],
  [/\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/g, ' _month_ '],
  [/\b(?:19|20)\d{2}\b/g, ' _year_ '],
  [/[$€£]? ?\d+(?:[.,]\d+)*(?: ?%| ?[km]\b)?/g, ' _number_ '],
]
const contractions: [RegExp, string][] = [
  [/\b(?:can't|won't|shan't)\b/g, 'can not'],
  [/n't\b/g, ' not'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'m\b/g, ' am'],
  [/\b(he|she|it|that|there|what|who|how|where|here|let|everybody|everyone|nobody)'s\b/g, '$1 is'],
  [/'s\b/g, ''],
]
const pieces = /_[a-z]+_|\p{L}[\p{L}\p{M}\d]*|\d\p{L}+|[?!]/gu

/** The words of a task in the order they stand, tenses kept, expressions of time folded. */
export function readMomentWords(task: string): string[] {
  let text = task
    .slice(0, 4000)
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`´]/g, "'")
  if (units.test(text)) for (const [pattern, by] of spans) text = text.replace(pattern, by)
  if (timely.test(text)) for (const [pattern, by] of folds) text = text.replace(pattern, by)
  if (text.includes("'")) for (const [pattern, by] of contractions) text = text.replace(pattern, by)
  const words: string[] = []
  for (const [typed] of text.matchAll(pieces)) {
    for (const word of (shorthand.get(typed) ?? typed).split(' ')) words.push(word)
    if (words.length >= 300) break
  }
  return words
}
