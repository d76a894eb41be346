import { words } from './internal/list-words'
import { readClock } from './internal/read-clock'
import { units } from './internal/word-tables'

const units1to19 = words(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
)
const tens = words('twenty thirty forty fifty sixty seventy eighty ninety')
const smallNumbers = new Map([
  ...units1to19.map((word, at) => [word, at + 1] as const),
  ...tens.flatMap((ten, at) => [
    [ten, (at + 2) * 10] as const,
    ...units1to19.slice(0, 9).map((unit, more) => [`${ten} ${unit}`, (at + 2) * 10 + more + 1] as const),
  ]),
])
const numberWord = [...smallNumbers.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(' ', '[ -]'))
  .join('|')
/** Not the end of a sum: "1.2m", "£5m". */
const digits = '(?<![\\d.,£$€])\\d{1,3}(?:\\.5)?'
const spelled = `(?<![\\w-])(?:${numberWord}|a couple of|couple of|a few|few|an?)`
/** As they are written, and as they are when a finger slips or another language does; what is shorter stands below. */
const minuteOrHour = [...units.minutes].filter((unit) => /^(?:m|h.)/.test(unit)).join('|')
/** Digits may touch their unit ("5min", "10' break"); words may not, or "I am" would be a minute. */
const plain = [
  new RegExp(`\\b(${digits})(?:-?ish)?[ -]?(${minuteOrHour}|m|h|secs?|seconds|s)(?![\\p{L}\\d])`, 'gu'),
  new RegExp(`\\b(${digits})(')(?= (?:break|pause|left|before|b4|to|until|till)\\b)`, 'gu'),
  new RegExp(`(${spelled})(?:-?ish)?[ -](${minuteOrHour}|seconds)(?![\\p{L}\\d])`, 'gu'),
]

type Reading = {
  minutes: number
  start: number
  end: number
  /** "5m" may be money: only what stands by itself, or beside a mark, is a time. */
  sign?: 'm'
}

const named: [RegExp, number][] = [
  [/\b(?:a |one )?quarter (?:of an? )?(?:hour|hr)\b/g, 15],
  [/\b(?:three[ -]quarters?|3\/4) (?:of an? )?(?:hour|hr)\b/g, 45],
  [/\b(?:an? )?half (?:an? )?(?:hour|hr|h)\b|\bhalf-?hour\b|\b1\/2 h(?:ou)?r?\b/g, 30],
  [/\b(?:(?:an|one|1) )?hour and a half\b|\b1\.5 h(?:ou)?rs?\b/g, 90],
  [/(?<!\w[ -])\bhour (?=(?:til|till|until|to go|before|b4)\b)/g, 60],
]
/** "1h15". */
const hoursAndMinutes = /\b(\d)h([0-5]\d)\b/g
/** What may follow a bare number of minutes: a stop, or what the rest of the sentence goes on with. */
const stop = '\\s*(?:$|[,.;:!?)—–-](?!\\d))'
const subject =
  "(?:i|i'm|im|i've|ive|i'll|we|we're|we've|they|they're|theyre|he|he's|hes|she|she's|shes|my|our|their)"
const goesOn = `\\s+(?:with|w/|and|but|so|what|how|help|pls|please|need|no|${subject})(?!\\w)`
/** "in 5", "5 b4 i go in", "got 10 left": a bare number that can only be minutes. */
const bareIn = new RegExp(
  `\\b(?:in|within)\\s+(?:about |like |just |only )?(\\d{1,2})(?=${stop}|\\s+(?:b4|before|til|till|until|left|to go|tops|max)\\b|${goesOn})`,
  'g',
)
const bare =
  /(?<!\b(?:are|were|is)\s|'re\s)\b(?:only|got|have|just|about)\s+(\d{1,2})(?=\s*(?:$|[,.;:!?)—–-](?!\d)|\b(?:b4|before|til|till|until|left|to go|and|tops|max)\b))/g
const bareBefore = /(?:^|[\s,;(])(\d{1,2})\s+(?:b4|before|till?|until|to go|left|tops|max)\b/g
const bareWord = new RegExp(
  `\\b(?:(?:call|back|meeting|starts?|starting|on|dial\\w*|in) in|got) (${numberWord})(?=${stop})`,
  'g',
)
/** "a 1:1 with her in ten", "in ten I see their CFO": from five on, since "in two" and "in three" are parts. */
const bareWordIn = new RegExp(
  `\\bin (?:about |like |just |only )?(${numberWord})(?=${stop}|\\s+(?:with|w/)\\s)|(?:^|[,.;:!?] ?)in (${numberWord})(?= ${subject}(?!\\w))`,
  'g',
)
/** What is no minutes behind "in": a share ("one in five"), parts, places, what is sold in five countries. */
const counted = new RegExp(
  `(?:(?<![:\\w]|\\bat )\\d{1,2}|\\b(?:they|we|others|${units1to19.join('|')}|cut|splits?|splitting|divided?|dividing|broken?|breaks?|folded?|torn?|tear|slice[ds]?|version|release|room|floor|page|chapter|section|clause|active|present|operates?|operating|registered|sites|plants|offices|branches|shops|stores|markets|sells?|sold|available|best|top|live|grew|rose|fell|doubled|priced?)(?: (?:it|them|us|this|that|everything|all|up|down|out))?)\\s+$`,
)
/** What else is counted where somebody says a bare number. */
const countsOthers =
  /\bthey (?:have|are|got) \d|\b(?:candidates|options|choices|offers|bidders|seats|partners|people|suppliers)\b/

/** What marks a length of time as one that is not the reader's own: how long things last, lasted, or come late. */
const notMineBefore =
  /\b(?:lasts?|lasted|took|takes?|taken|for|after|past|last|late by|been|every|spent|another|over|since|each|shouted|talked|waited|waiting|silent|late|overran|runs?|ran|ago|than|by|gives? us|gave us|gave me|call of|session of|meeting of|presentation of|slot of|a|the|his|her|their)\s+(?:the |about |like |at least |more than |almost |nearly |over |only |some |past |last |first |full )*$/
/** Words before a length that make it a past one, whatever follows. */
const long = /\b(?:since|past|took|takes?|lasted|been at it|been)\s+(?:\w+\s+){0,1}$/
const notMineAfter =
  /^\s*(?:late|ago|long|later|away|into|in now|in(?=\s*(?:$|,|and\b))|on the (?:phone|call|line)|before (?:the )?(?:end|start|signing|closing|close)|weekly|monthly|daily|sync|check-?in|workshop|interview|of (?:silence|shouting|talking|yelling|monologue|small talk|my|his|her|their)|call|meeting|presentation|slot|session|speech|monologue|drive|flight|walk|demo|agenda|overtime|old|behind|each|apart|delay|talk|pitch|stand-?up|already|straight|per|a day|a week|every|earlier|silent|silence)\b/
/** What marks it as the time that is left. It wins over the marks against. */
const mineBefore =
  /\b(?:i have|i've|ive|i got|we have|we've|got|have|only|just|in|within|next|left|starts? in|begins? in|back in|resumes? in|give me|there(?:'s| is| are)|is|are|with|maybe|meeting in|call in|for)\s+(?:only |just |about |like |maybe |roughly |barely |some |the next |the |another |at most |max |around |approximately |exactly )*$/
const mineAfter =
  /^\s*(?:left|to go|until|till|til|b4|before(?! (?:the )?(?:end|start|signing|closing|close)\b)|to (?:prepare|prep|think|get|find|decide|read|calm|go|myself|answer|respond|turn|fix|breathe|spare|learn|sort)|break|pause|recess|time[- ]?out|and (?=i\b|i'|we\b|then i\b|my\b|no\b)|max|tops|from now|prep|free|remain|please|pls|then|only|out|i must|i have to|i need to|we must)\b/

const most = 240

/**
 * How many minutes the person says they have now, or null where the words do not say. Other lengths of time
 * ("the call lasts 40 minutes", "she was 20 minutes late") are not it. Whole minutes, rounded down, since a kit must never
 * take longer; less than one counts as one, the shortest kit. Whoever has more than 240 said no minutes, but hours.
 */
export function readMinutes(task: string): number | null {
  const text = task
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .slice(0, 4000)
  const readings = [...readNamed(text), ...readPlain(text), ...readBare(text)]
    .map((reading) => takeLower(text, reading))
    .filter(({ minutes }) => minutes <= most)
  const clock = readClock(text)
  // Two clock times are surer than a length on its own, and less so than the minutes that somebody says to have.
  let best: (Reading & { rank: number }) | null = clock && { ...clock, rank: 8 }
  for (const reading of readings) {
    const rank = rankReading(text, reading)
    // Of two that are as sure the shorter: who has more than that is served by it too.
    const isBetter =
      !best ||
      rank > best.rank ||
      (rank === best.rank && isApart(reading, best) && reading.minutes < best.minutes)
    if (rank > 0 && isBetter) best = { ...reading, rank }
  }
  return best ? Math.max(1, Math.floor(best.minutes)) : null
}

/** "An hour" is a part of "an hour and a half". */
function isApart(one: Reading, other: Reading): boolean {
  return one.end <= other.start || other.end <= one.start
}

/** Of "5 to 10 minutes" the five, which are sure. */
function takeLower(text: string, reading: Reading): Reading {
  const from = /(?<![\d.,])(\d{1,3}) ?(?:to|or|-|–) ?$/.exec(text.slice(0, reading.start))
  const scale = /^\W*h/.test(text.slice(reading.start).replace(/^[\d.]+/, '')) ? 60 : 1
  const lower = Number(from?.[1] ?? 0) * scale
  return from && lower > 0 && lower < reading.minutes
    ? { ...reading, minutes: lower, start: from.index }
    : reading
}

function readNamed(text: string): Reading[] {
  const ends = (m: RegExpExecArray) => ({ start: m.index, end: m.index + m[0].trimEnd().length })
  return [
    ...named.flatMap(([pattern, minutes]) =>
      [...text.matchAll(pattern)].map((m) => ({ minutes, ...ends(m) })),
    ),
    ...[...text.matchAll(hoursAndMinutes)].map((m) => ({
      minutes: Number(m[1]) * 60 + Number(m[2]),
      ...ends(m),
    })),
  ]
}

function readPlain(text: string): Reading[] {
  return plain
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap((m) => {
      const count = toNumber(m[1] ?? '')
      const scale = /^h/.test(m[2] ?? '') ? 60 : /^s/.test(m[2] ?? '') ? 1 / 60 : 1
      if (m[2] === 'm' && count > 120) return []
      const reading = { minutes: count * scale, start: m.index, end: m.index + m[0].length }
      return [m[2] === 'm' ? { ...reading, sign: 'm' as const } : reading]
    })
}

function readBare(text: string): Reading[] {
  if (countsOthers.test(text)) return []
  return [bareIn, bare, bareBefore, bareWord, bareWordIn].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((m) => {
      const said = m[1] ?? m[2] ?? ''
      const minutes = toNumber(said)
      const start = m.index + m[0].lastIndexOf(said)
      const end = start + said.length
      const isIn = pattern === bareIn || pattern === bareWordIn
      if (isIn && (minutes > 60 || counted.test(text.slice(Math.max(0, m.index - 24), m.index)))) return []
      // "in three" is more often parts, but "in two I walk in" is not.
      if (pattern === bareWordIn && minutes < 5 && m[2] === undefined) return []
      // "from 12 to 8", "in 5, maybe 6 weeks"
      const isOther =
        /\bfrom \d+ to $/.test(text.slice(Math.max(0, start - 12), start)) ||
        otherSpan.test(text.slice(end, end + 40))
      return isOther ? [] : [{ minutes, start, end }]
    }),
  )
}

const otherSpan = new RegExp(
  `^,? ?(?:or|to|maybe|perhaps|-|–)? ?(?:\\d+|${numberWord}) ?(?:weeks?|months?|days?|years?|%|percent)`,
)

function toNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words)
  if (/couple/.test(words)) return 2
  if (/few/.test(words)) return 3
  if (/^an?$/.test(words)) return 1
  return smallNumbers.get(words.replace('-', ' ')) ?? 0
}

/** Above 0: the person's own time; the more surely, the higher. */
function rankReading(text: string, { start, end, minutes, sign }: Reading): number {
  if (minutes <= 0) return 0
  const before = text.slice(Math.max(0, start - 40), start)
  const after = text.slice(end, end + 30)
  if (sign && /(?:eur|euros?|usd|gbp|chf|[£$€]) ?$/.test(before)) return 0
  const mine = (mineBefore.test(before) ? 2 : 0) + (mineAfter.test(after) ? 3 : 0)
  const other =
    (notMineBefore.test(before) ? 2 : 0) + (long.test(before) ? 2 : 0) + (notMineAfter.test(after) ? 4 : 0)
  if (other > 0 && mine <= other) return 0
  const opens = /(?:^|[.,;:!?(\n—–-]\s*)$/.test(before)
  const closes = /^\s*(?:$|[.,;:!?)\n—–-])/.test(after)
  if (sign) return mine >= 3 ? 10 + mine : opens && closes ? 5 : 0
  if (mine > 0) return 10 + mine
  // A length on its own, as in "8 min. my hands shake" or "…, 5 min": set off by a stop or the edge of the text.
  if (opens || closes) return 5
  return minutes <= 30 && isOfMe.test(text) ? 1 : 0
}

const isOfMe = /\b(?:i|me|my|we|us|our|im)\b|\?/
