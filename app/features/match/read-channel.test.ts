import { expect, test } from 'vitest'
import { readChannel } from './read-channel'

test.each([
  ['she was screaming down the phone', 'call'],
  ['before I ring the hospital group', 'call'],
  ['till the teams call we have nothing', 'call'],
  ['Teams meeting tomorrow with all of them', 'call'],
  ['their director pinged me on Teams', 'chat'],
  ['lunch on Thursday with a distributor', 'table'],
  ['text from their MD that it is over', 'chat'],
  ["I'm on a call and they won't stop", 'call'],
  ['on mute rn, need one line', 'call'],
  ['he hung up on me', 'call'],
  ['zoom in 5 min with their CFO', 'call'],
  ['call w/ supplier tmrw 9am', 'call'],
  ['she rings at two', 'call'],
  ['have to ring him back', 'call'],
  ['they dialled in late and said nothing', 'call'],
  ['everybody has the camera off', 'call'],
  ['got an email this morning, now they are on the line', 'call'],
  ['the review is by video and nobody speaks', 'call'],
  ['I have him on the telefone and he asks', 'call'],
  ['she sits across the table and smiles', 'table'],
  ['they walked out', 'table'],
  ['hiding in the corridor, they want me back', 'table'],
  ['over dinner with their owner tonight', 'table'],
  ['in the room with six lawyers', 'table'],
  ['two minutes in the lift with the CEO', 'table'],
  ['he banged his fist on the table', 'table'],
  ['I must tell her face to face', 'table'],
  ['yesterday a letter, today he sits opposite me', 'table'],
  ['their email has our director in cc', 'mail'],
  ['draft a reply to an angry letter', 'mail'],
  ['the subject line is just my name', 'mail'],
  ['after the call I must write an e-mail to him', 'mail'],
  ['abt 2 reply all w/ smth i will regret', 'mail'],
  ['how write back when mail has no hello', 'mail'],
  ['nasty whatsapp from the distributor', 'chat'],
  ['he texts me at 3 am', 'chat'],
  ['teams message from their lead: we are out', 'chat'],
  ['their dev calls us clowns on slack', 'chat'],
  ['new group chat, forty members', 'chat'],
  ['got a DM from the buyer', 'chat'],
  ['they put a new demand on the table', null],
  ['there is no slack in the schedule', null],
  ['is the price too high?', null],
  ['a judgement call for the board', null],
  ['two teams, one plan', null],
  ['no room for the second line', null],
  ['nobody names the elephant in the room', null],
  ['we want a seat at the table', null],
  ['a letter of apology to their owner', 'mail'],
  ['a letter of intent to sign', null],
  ['', null],
])('%s → %s', (task, channel) => {
  expect(readChannel(task)).toBe(channel)
})

test.each(['a', 'a ', ' ', '"', "'", '\n', 'call ', 'on the ', 'text me ', '\u{1f4de}'])(
  'answers on long runs of %j',
  (piece) => {
    for (const size of [1_000, 10_000, 100_000]) {
      expect(['call', 'table', 'mail', 'chat', null]).toContain(
        readChannel(piece.repeat(size / piece.length)),
      )
    }
  },
)
