import { writeMailPage } from '~/platform/write-mail-page'

/** When an event is over, as people say it. */
export const lookBackTimes = ['two-hours', 'evening', 'morning'] as const
export type LookBackTime = (typeof lookBackTimes)[number]

export const lookBackWords = {
  ask: 'Look back later?',
  says: 'When it is over, three short questions.',
  times: { 'two-hours': 'In 2 hours', evening: 'This evening', morning: 'Tomorrow morning' },
  no: 'No',
  byMail: 'Also by mail',
  planned: 'You will be asked here',
  plannedByMail: 'You will be asked here and by mail',
  due: 'How did it go?',
  look: 'Look back',
  notNow: 'Not now',
  drop: 'Drop it',
  title: 'How did it go?',
  helped: 'Did what you read help?',
  happened: 'What happened?',
  next: 'What will you do next time?',
  mayBeEmpty: 'May stay empty.',
  sealed: 'Kept in your account, sealed. Nobody else can read it.',
  save: 'Keep it',
  saved: 'Kept. It is found under “Me”.',
  dropped: 'Dropped. You will not be asked again.',
  list: 'Looking back',
  lastTime: 'Last time you wrote',
  remove: {
    title: 'Delete what you wrote?',
    says: 'your answer and your words go from your account and from your devices. It cannot be undone.',
    keep: 'Keep it',
    act: 'Delete',
  },
} as const satisfies Record<string, string | Record<string, string>>

/** The mail that asks. It does not say what the event was. */
export function lookBackMail(options: { name: string; link: string; stop: string }): {
  subject: string
  text: string
  html: string
} {
  const { name, link, stop } = options
  return writeMailPage({
    subject: 'How did it go?',
    greeting: `Hello ${name},`,
    blocks: [
      { kind: 'say', text: 'you wanted to look back. It takes a minute.' },
      { kind: 'button', text: 'Look back', link },
      { kind: 'say', text: 'Not now? Do nothing: there is one mail, and no other.' },
    ],
    why: 'You get this since you asked to be reminded by mail.',
    stop,
  })
}
