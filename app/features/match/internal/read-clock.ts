const hourNames = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const halfDay = 720
const longest = 240
const hourName = hourNames.join('|')
/**
 * A time of day: "2:48", "14.00", "3pm", "at 3", "at three", "half past two", "10 to 3", "noon". What stands before it
 * and behind it says whether it is now, or on another day.
 */
const clocks = new RegExp(
  [
    `(?<half>half) (?:past )?(?<halfHour>\\d{1,2}|${hourName})\\b(?! ?(?:%|percent|hours?|mins?|minutes?|million))`,
    `(?<![\\d.:])(?<off>quarter|five|ten|twenty|twenty[- ]five|5|10|15|20|25) (?<way>to|past) (?<offHour>\\d{1,2}|${hourName})\\b(?![:.]\\d| ?(?:%|percent|hours?|mins?|minutes?|people))`,
    `(?<![\\d.,:£$€/-])(?<hour>[01]?\\d|2[0-3])(?:[:h](?<minute>[0-5]\\d)|(?<=(?:at|@|it's|its|it is|till|until|by) ?\\d{1,2})\\.(?<dotMinute>[0-5]\\d)|\\.(?<dotNoon>[0-5]\\d)(?= ?[ap]\\.?m\\b))?(?![\\d:.%]\\d|\\d|%| ?(?:percent|million|k\\b|m\\b|bn\\b|min|hour|day|week|month|year|of (?:us|them)|people))(?: ?(?<noon>[ap])\\.?m\\b\\.?)?(?<clock> ?o'?clock)?`,
    `(?<=\\b(?:at|@|it's|its|it is|till|until|by) )(?<named>${hourName})\\b(?! (?:point|percent|million|hundred|of|minutes?|mins?|hours?|days?|weeks?|months?|years?|people|to|past)\\b)`,
    `\\b(?<word>noon|midday)\\b`,
  ].join('|'),
  'g',
)
const says =
  /(?:^|[\s(,;.])(?:it's|its|it is|time is|clock says|now is|now it's|right now)(?: (?:already|now|only|just|nearly|almost|about))* ?$/
const saysBehind = /^ ?(?:(?:right )?now|already|here now|on (?:the|my) (?:clock|watch)|and counting)\b/
/** Before a clock time that somebody has to be ready for. A bare hour is a time of day only behind these. */
const due = /(?:\bat|@|\bby|\btill?|\buntil|\bbefore|\bstarts?|\bbegins?|\bends?|\bfrom) ?$/
const elsewhere =
  /^ ?(?:tomorrow|tmrw|tmr|yesterday|next|last|on (?:the|mon|tues?|wed|thu|fri|sat|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:their|his|her|your|local) time|[ce]e?s?t\b|gmt|utc|bst|p[sd]?t\b|ist|jst)/
const otherDay =
  /\b(?:tomorrow|tmrw|tmr|yesterday|last night|next week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening))?,? ?(?:at|@|by|from)? ?$/

/** `minute` of the day; `isSure`: which half of the day it is, is said. */
type Clock = { minute: number; isSure: boolean; isNow: boolean; start: number; end: number }

/**
 * The minutes from the time it is now, where the words say it, to the next one that they name: "meeting at 3, it's 2:48".
 * Null where only one is said, or where they lie more than four hours apart.
 */
export function readClock(text: string): { minutes: number; start: number; end: number } | null {
  const found: Clock[] = []
  for (const match of text.matchAll(clocks)) {
    const clock = readOne(text, match)
    if (clock) found.push(clock)
  }
  const now = found.filter((clock) => clock.isNow)
  const [present] = now
  if (!present || now.length > 1) return null
  const ahead = found
    .filter((clock) => clock !== present)
    .map((clock) => ({ ...clock, minutes: between(present, clock) }))
    .filter(({ minutes }) => minutes >= 1 && minutes <= longest)
    .sort((a, b) => a.minutes - b.minutes)[0]
  return ahead ? { minutes: ahead.minutes, start: ahead.start, end: ahead.end } : null
}

function between(from: Clock, to: Clock): number {
  const day = from.isSure && to.isSure ? 2 * halfDay : halfDay
  return (((to.minute - from.minute) % day) + day) % day
}

function readOne(text: string, match: RegExpExecArray): Clock | null {
  const said = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const before = text.slice(Math.max(0, start - 30), start)
  const after = text.slice(end, end + 20)
  if (elsewhere.test(after) || otherDay.test(before)) return null
  const isNow = says.test(before) || (saysBehind.test(after) && !due.test(before))
  const at = { isNow, start, end }
  if (said.word) return { minute: halfDay, isSure: true, ...at }
  if (said.half) return { minute: toHour(said.halfHour) * 60 + 30, isSure: false, ...at }
  if (said.off) {
    const off = toCount(said.off)
    return { minute: toHour(said.offHour) * 60 + (said.way === 'to' ? -off : off), isSure: false, ...at }
  }
  const isBareNow = isNow && (saysBehind.test(after) || /^ ?(?:$|[,.;!]|and\b)/.test(after))
  if (said.named && isNow && !isBareNow) return null
  if (said.named) return { minute: toHour(said.named) * 60, isSure: false, ...at }
  const hour = Number(said.hour)
  const minute = said.minute ?? said.dotMinute ?? said.dotNoon
  const isMarked = minute !== undefined || said.noon !== undefined || said.clock !== undefined
  if (!isMarked && !due.test(before) && !isBareNow) return null
  if (said.noon && hour <= 12)
    return {
      minute: ((hour % 12) + (said.noon === 'p' ? 12 : 0)) * 60 + Number(minute ?? 0),
      isSure: true,
      ...at,
    }
  const isSure = hour > 12 || hour === 0 || said.hour?.startsWith('0') === true
  return { minute: hour * 60 + Number(minute ?? 0), isSure, ...at }
}

function toHour(said = ''): number {
  return /^\d/.test(said) ? Number(said) : hourNames.indexOf(said) + 1
}

function toCount(said: string): number {
  if (/^\d/.test(said)) return Number(said)
  if (said === 'quarter') return 15
  if (said === 'five') return 5
  return said === 'ten' ? 10 : said === 'twenty' ? 20 : 25
}
