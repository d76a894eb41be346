/** The three answers to "did this help?". */
export const helpAnswers = ['yes', 'partly', 'no'] as const
export type HelpAnswer = (typeof helpAnswers)[number]

export const helpWords: Record<HelpAnswer, string> = { yes: 'Yes', partly: 'Partly', no: 'No' }
