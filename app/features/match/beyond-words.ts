import type { Beyond } from './read-beyond'

const emergency = '112 in Europe, 911 in the US and Canada, 999 in the UK'
/** Free lines of most countries, by country. */
const lines = { words: 'findahelpline.com', href: 'https://findahelpline.com' }

/** What is said where no lesson is: what to do first, whom to reach, and, where it helps, a line to say. */
export const beyondWords: Record<
  Beyond,
  { title: string; says: string[]; line?: string; link?: typeof lines }
> = {
  life: {
    title: 'Please talk to somebody now',
    says: [
      'This is more than a lesson can carry, and you need not carry it alone. The meeting can wait.',
      `If you might harm yourself, call your emergency number (${emergency}), or go to somebody near you and tell them. Free and confidential lines, by country:`,
    ],
    link: lines,
  },
  danger: {
    title: 'Get safe first',
    says: [
      'No deal is worth it. Leave the room if you can, and stay where other people are.',
      `Call your emergency number (${emergency}), or ask somebody to do it. Tell your company afterwards, with what happened, when, and who saw it.`,
    ],
  },
  body: {
    title: 'Call for help first',
    says: [
      `This may be an emergency. Call your emergency number now (${emergency}), or have somebody near you call, and do not stay alone. The talk can wait.`,
    ],
    line: 'I am not well. I need help now.',
  },
  touch: {
    title: 'Nobody has to put up with this',
    says: [
      'It is no part of any negotiation, and not yours to smooth over. You may get up, move away and leave.',
      'Write down what happened, when, and who saw it. Tell somebody you trust, and your company: HR, your manager, or its line for reports.',
      `In danger, call your emergency number (${emergency}).`,
    ],
    line: 'Stop that. I am leaving now.',
  },
  law: {
    title: 'Stop here, and ask your company first',
    says: [
      'Agree to nothing, sign nothing, pay nothing and take nothing, also as a favour. End the talk politely if you have to.',
      'Call your legal or compliance team before you answer, and write down who said what, and when.',
    ],
    line: 'I cannot do that. You will hear from us.',
  },
}
