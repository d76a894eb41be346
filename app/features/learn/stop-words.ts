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
  board: {
    title: 'Your board on Mondays',
    says: 'You get the figures of your teams by mail every Monday, since you lead one.',
    press: 'Stop these mails',
    stopped: 'Stopped. Your board is still there in the app, and no mail is sent of it.',
  },
}
