import { expect, test } from 'vitest'
import { sayMailFault } from './mail-fault-words'

test.each([
  ['the mail server answered 550', 'There is no such mailbox, or it takes no mail from here. (550)'],
  ['the mail server answered 535', 'It does not let us in. (535)'],
  ['the mail server answered 571', 'Refused. (571)'],
  ['ECONNREFUSED', 'Nobody answers (ECONNREFUSED).'],
  ['not sent', 'not sent.'],
])('%s', (fault, says) => {
  expect(sayMailFault(fault)).toBe(says)
})
