import type { WorksFigure, WorksSpan } from './works.schema'

export const figureWords: Record<WorksFigure, string> = {
  read: 'Read it',
  pulled: 'Pulled it unasked',
  finished: 'Finished it',
  essence: 'At essence',
  core: 'At core',
  deeper: 'At deeper',
}

export const spanWords: Record<WorksSpan, string> = {
  4: 'Four weeks',
  12: 'Twelve weeks',
  52: 'A year',
}

export const notShown = 'Not shown'

/** What the figures are not, for whoever reads them. */
export const worksNotes = [
  'People are counted, each once a figure, and of those alone who were signed in: what guests read is not recorded. Who is gone is not counted. The week that is on is in each span.',
  'Figures of fewer than five people are not shown, nor those that would tell, beside another, what fewer did: nearly all who read it, or a span that is nearly the longer one.',
  'Whether it helped is what people answered under the lesson, which bears no name, and what they said looking back at a talk, shared among its lessons. It is shown from five answers on.',
  'Which choices somebody makes in a scenario stays on their device. It is not recorded, so there is no figure of it.',
] as const
