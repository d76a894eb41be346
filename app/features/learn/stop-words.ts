import type { MailKind } from './write-stop-link.server'

export const stopWords: Record<MailKind, { title: string; says: string; press: string; stopped: string }> = {
  'look-back': {
    title: 'Mails to look back',
    says: 'You get one mail for each look back that you asked for by mail.',
    press: 'Stop these mails',
    stopped: 'Stopped. What you planned is still asked in the app, and no mail is sent for it.',
  },
  fresh: {
    title: 'One question a day',
    says: 'You get a mail on days with a question, since you asked for it.',
    press: 'Stop these mails',
    stopped: 'Stopped. Your questions still wait in the app, and no mail is sent for them.',
  },
  assignments: {
    title: 'Mails about what is asked of you',
    says: 'You get one in the morning of days on which there is something to say.',
    press: 'Stop these mails',
    stopped:
      'Stopped. What is asked of you stays in the app under “Asked of you”; there you can have the mails again.',
  },
  board: {
    title: 'Your board on Mondays',
    says: 'You get the figures of your teams by mail every Monday, since you lead one.',
    press: 'Stop these mails',
    stopped: 'Stopped. Your board is still there in the app, and no mail is sent of it.',
  },
}
