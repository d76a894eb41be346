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
} as const satisfies Record<string, string | Record<LookBackTime, string>>

/** The mail that asks. It does not say what the event was. */
export function lookBackMail(options: { name: string; link: string; stop: string }): {
  subject: string
  text: string
} {
  const { name, link, stop } = options
  return {
    subject: 'How did it go?',
    text: `Hello ${name},\n\nyou wanted to look back. It takes a minute:\n\n${link}\n\nNot now? Do nothing: there is one mail, and no other.\n\nNo such mails any more: ${stop}\n`,
  }
}
