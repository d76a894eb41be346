import type { MailPage } from '~/platform/write-mail-page'
import { countOf } from '~/ui/count-of'
import type { Standing } from './report.schema'

/** Each standing has a sign and a word besides its colour. */
export const standingWords: Record<Standing, { sign: string; word: string; says: string; colour: string }> = {
  late: { sign: '!', word: 'Overdue', says: 'required, and its day has passed', colour: 'text-bad' },
  begun: { sign: '◐', word: 'Under way', says: 'a part is done', colour: 'text-mixed' },
  todo: { sign: '○', word: 'To do', says: 'required, and not begun', colour: 'text-ink' },
  suggested: { sign: '·', word: 'Suggested', says: 'not required, and not done', colour: 'text-quiet' },
  missed: { sign: '×', word: 'Missed', says: 'a round passed undone', colour: 'text-bad' },
  ready: { sign: '✓', word: 'Ready', says: 'done', colour: 'text-good' },
}

/** The same for every figure that is withheld, whether there is anything behind it or not. */
export const withheldWords = 'Not shown: fewer than five people.'

export const withholdingSays =
  'What people look up and say afterwards is theirs. Such figures are shown of five people or more, and never where two of them together would tell what fewer did.'

export function peopleInWords(count: number): string {
  return countOf(count, 'person', 'people')
}

/** A share of one in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** What a rate and its interval mean, without the words of statistics. */
export function rateInWords(of: { answers: number; rate: number; low: number; high: number }): string {
  const [rate, low, high] = [of.rate, of.low, of.high].map((share) => Math.round(share * 10))
  const often = `about ${rate} times in 10`
  if (low === high) return `It helped ${often}, and that is quite sure.`
  return `It helped ${often}. With ${of.answers.toLocaleString('en')} answers, it may as well be ${low} or ${high}.`
}

/** Seconds as people say them: "42 seconds", "3 minutes". */
export function secondsInWords(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} seconds`
  const minutes = Math.round(seconds / 60)
  return `${minutes} minutes`
}

/** A week by its Monday: "16 Nov". */
export function weekInWords(monday: string): string {
  return new Date(`${monday}T12:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  })
}

/** The five figures in a mail, as the page says them. */
export function boardMail(of: {
  name: string
  link: string
  stop: string
  team: string
  ready: number
  asked: number
  overdue: number
  thisWeek: number
  helped: { answers: number; rate: number; low: number; high: number } | null
  readers: number | null
  people: number
  median: number | null
}): MailPage {
  const { name, link, stop, team, ready, asked, overdue, thisWeek, helped, readers, people, median } = of
  return {
    subject: `Your board: ${overdue === 0 ? 'nothing overdue' : `${overdue.toLocaleString('en')} overdue`}, ${thisWeek.toLocaleString('en')} due this week`,
    greeting: `Hello ${name},`,
    blocks: [
      { kind: 'say', text: `The figures of ${team}, this Monday.` },
      {
        kind: 'list',
        items: [
          {
            text: `Ready for all of it: ${ready.toLocaleString('en')} of ${asked.toLocaleString('en')}`,
            line: 'People who were asked for something.',
          },
          {
            text: `Overdue: ${overdue.toLocaleString('en')}`,
            line: `${thisWeek.toLocaleString('en')} more due by Sunday.`,
          },
          {
            text: `Helped in the room: ${helped ? percent(helped.rate) : '–'}`,
            line: helped ? rateInWords(helped) : withheldWords,
          },
          {
            text: `Read last week: ${readers === null ? '–' : readers.toLocaleString('en')}`,
            line: readers === null ? withheldWords : `Of ${peopleInWords(people)}.`,
          },
          {
            text: `Task to first lesson: ${median === null ? '–' : secondsInWords(median)}`,
            line: median === null ? withheldWords : 'Half are faster.',
          },
        ],
      },
      { kind: 'button', text: 'Open the board', link },
    ],
    why: 'You get this on Mondays, since you lead a team.',
    stop,
  }
}
