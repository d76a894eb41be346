/** What the answers of mail servers mean, for people; by the code. */
const answers: Record<string, string> = {
  '550': 'There is no such mailbox, or it takes no mail from here.',
  '551': 'The mailbox has moved elsewhere.',
  '552': 'The mailbox is full.',
  '553': 'The address is written in a way that no mailbox has.',
  '554': 'The mail server refuses mail to this address, or from us.',
}

/** What the outbox noted of a mail, in words: "the mail server answered 550" → what that means, with the code. */
export function sayMailFault(fault: string): string {
  const code = /answered (\d{3})/.exec(fault)?.[1]
  if (!code)
    return /ECONN|ETIMEDOUT|EDNS|ESOCKET|ENOTFOUND/.test(fault) ? `Nobody answers (${fault}).` : `${fault}.`
  return `${answers[code] ?? (code === '535' || code === '530' ? 'It does not let us in.' : 'Refused.')} (${code})`
}
