import type { Asked } from './asked'
import type { Day } from './due-dates'
import type { MyChange, MyDuty } from './my-duties'
import { sayDate, sayDay, sayMove, sayWholeDay } from './say-day'

/** Words of what is asked of a person, for that person. */
export const dutyWords = {
  title: 'Asked of you',
  nothing: 'Nothing is asked of you at the moment.',
  nothingMore: 'What your team asks of you will be here, with the day and the reason.',
  toDo: 'By a day',
  standing: 'Whenever it comes up',
  standingSays: 'Shown first when what you type is this situation. Nothing has to be done before.',
  suggested: 'Suggested',
  done: 'Done',
  withdrawn: 'Taken back',
  start: 'Start',
  goOn: 'Go on',
  know: 'I know it already',
  knowTomorrow: 'Asked again tomorrow',
  moreTime: 'I need more time',
  moreTimeDay: 'By',
  moreTimeAsk: 'Ask for this day',
  moreTimeTakeBack: 'Take it back',
  moreTimeNoDay: 'Choose a day.',
  moreTimeLater: 'Choose a day that is later than the one there is, and not past.',
  goneDuty: 'This is not asked of you any more. Nothing was changed.',
  goneCheck: 'There are no questions here: it is not asked of you any more, or the lesson has changed.',
  checkIntro: 'Answer these, and the lesson counts as done. Once a day.',
  checkSend: 'Answer',
  answerAll: 'Answer every question.',
  triedToday: 'You answered these today. They are asked again tomorrow; the lesson is open all the time.',
  notYet: 'Not all of it yet. The lesson is short, and the questions are asked again tomorrow.',
  read: 'Read the lesson',
  back: 'Asked of you',
  known: 'That counts as done.',
  firstHere: 'Your team does this first',
  suggestedHere: 'Your team suggests this first',
  reminding: 'Reminders',
  remindByMail: 'Remind me by mail',
  remindSays:
    'One mail in the morning of a day on which there is something to say: a week before, the day before, on the day.',
  stopped: 'You stopped these mails.',
  quietFrom: 'No mails from',
  quietTo: 'until',
  save: 'Keep these settings',
  saved: 'Kept.',
  badSettings: 'These settings could not be read. Nothing was changed.',
  calendar: 'Calendar',
  calendarSays:
    'An address for your calendar program: it shows the days of what is asked of you, and follows when they move. Whoever has the address sees the same, so keep it to yourself.',
  calendarMake: 'Make an address',
  calendarAnew: 'Make a new address',
  calendarEnd: 'End the address',
  calendarThere: 'You have an address. It is shown only once; a new one ends the old.',
  calendarNew: 'Copy it into your calendar program now. It is not shown again.',
  calendarEnded: 'Ended. Calendar programs with this address get nothing any more.',
  copy: 'Copy the address',
  copied: 'Copied',
} as const

/** "Ada Example asks" or "Ada Example suggests". */
export function sayBy({ by, required }: Pick<MyDuty, 'by' | 'required'>): string {
  return `${by ?? 'Somebody who has left'} ${required ? 'asks' : 'suggests'}`
}

/** The day of a duty in words: "By Thursday 4 March, in 3 days", "Was due on 4 March". */
export function sayDue(dueOn: Day | null, today: Day): string {
  if (dueOn === null) return dutyWords.standing
  if (dueOn < today) return `Was due on ${sayWholeDay(dueOn, today)}`
  const near = sayDay(dueOn, today)
  const whole = sayWholeDay(dueOn, today)
  return near === 'today' || near === 'tomorrow' ? `By ${near}, ${whole}` : `By ${whole}`
}

export function sayChange({ kind, from, to }: Omit<MyChange, 'at'>, today: Day): string {
  switch (kind) {
    case 'moved':
      return from && to ? `Moved from ${sayMove(from, to, today)}` : 'Moved'
    case 'changed':
      return 'What is asked was reworded'
    case 'withdrawn':
      return 'Taken back: nothing is to be done'
    case 'event-cancelled':
      return 'The event was called off: nothing is to be done'
    case 'granted':
      return from && to
        ? `More time, as you asked: from ${sayMove(from, to, today)}`
        : 'More time, as you asked'
    case 'kept':
      return to
        ? `You asked for ${sayDate(to, today)}: the day stays`
        : 'You asked for more time: the day stays'
  }
}

/** The quiet line on the first page: "2 things asked of you, the next by Thursday"; null where there is none. */
export function sayAsked({
  count,
  late,
  nextOn,
  today,
}: Pick<Asked, 'count' | 'late' | 'nextOn' | 'today'>): string | null {
  if (count === 0) return null
  const things = `${count === 1 ? '1 thing' : `${count} things`} asked of you`
  if (late === count) return `${things}, ${count === 1 ? 'it is' : 'all'} late`
  const next = nextOn ? `, ${count === 1 ? '' : 'the next '}by ${sayDay(nextOn, today)}` : ''
  return `${things}${late ? `, ${late} late` : ''}${next}`
}

export function sayAskedFor(askedFor: Day, today: Day): string {
  return `You asked for ${sayDate(askedFor, today)}`
}
