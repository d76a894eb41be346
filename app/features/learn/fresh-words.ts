import { writeMailPage } from '~/platform/write-mail-page'

/** How well something came back to mind, from worst to best. */
export const grades = ['forgot', 'hard', 'good', 'easy'] as const
export type Grade = (typeof grades)[number]

export const freshWords = {
  title: 'Keep it fresh',
  intro:
    'At most one question a day, from lessons that you read for a real event. What you know well comes back rarely. It stops by itself when you do not use it.',
  grades: { forgot: 'Forgot', hard: 'Hard', good: 'Good', easy: 'Easy' },
  gradesAsk: 'How well did it come back to you?',
  show: 'Show',
  waits: 'One question to keep it fresh',
  hasStopped: '“Keep it fresh” stopped, since it was not used.',
  startAgain: 'Start again',
  leaveOff: 'Leave it off',
  switchOn: 'Switch it on',
  switchOff: 'Switch it off',
  save: 'Keep these settings',
  saved: 'Kept.',
  settings: 'Settings',
  byMail: 'Also tell me by mail when there is a question',
  quiet: 'Quiet hours: nothing is asked from',
  until: 'until',
  done: 'That was today’s question. The next one comes when it is due.',
  none: 'No question today.',
  nothingYet:
    'There is nothing to ask yet. Questions come, from the day after, from lessons of a kit that you read to the end or marked as used.',
  thinkFirst: 'Say it to yourself first.',
} as const

/** The mail that tells of a question. It names no lesson, and so says nothing of what somebody is in. */
export function freshMail(options: { name: string; link: string; stop: string }): {
  subject: string
  text: string
  html: string
} {
  const { name, link, stop } = options
  return writeMailPage({
    subject: 'One question to keep it fresh',
    greeting: `Hello ${name},`,
    blocks: [
      { kind: 'say', text: 'today’s question waits for you. It takes half a minute.' },
      { kind: 'button', text: 'See the question', link },
      { kind: 'say', text: 'Left alone for a few days, it stops by itself.' },
    ],
    why: 'You get this since you asked for one question a day by mail.',
    stop,
  })
}
