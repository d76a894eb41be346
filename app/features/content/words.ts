/** The product's words for its library, in the order in which they are shown. No zod here: the browser loads this. */
export const depths = ['essence', 'core', 'deeper'] as const
export type Depth = (typeof depths)[number]

export const moments = ['before', 'during', 'after'] as const
export type Moment = (typeof moments)[number]

export const focuses = ['self', 'people', 'work-product', 'practice'] as const
export type Focus = (typeof focuses)[number]

/** What slugs and ids look like: lower-case letters, digits and single hyphens. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Who is upset, who did the thing, and by what means people meet: beyond the situation. */
export const heats = ['me', 'them'] as const
export type Heat = (typeof heats)[number]

export const sides = ['they', 'we'] as const
export type Side = (typeof sides)[number]

export const channels = ['table', 'call', 'mail', 'chat'] as const
export type Channel = (typeof channels)[number]

export const phases = ['self', 'form', 'negotiate', 'document', 'run', 'repair', 'change'] as const
export type Phase = (typeof phases)[number]

export const depthWords: Record<Depth, { name: string; says: string }> = {
  essence: { name: 'Essence', says: 'What to do and the words to say' },
  core: { name: 'Core', says: 'How, with a worked example' },
  deeper: { name: 'Deeper', says: 'Why it works, and practice' },
}

export const momentWords: Record<Moment, { name: string; says: string }> = {
  before: { name: 'Before', says: 'It is still to come' },
  during: { name: 'In the middle', says: 'It is going on, or you are on a break' },
  after: { name: 'Afterwards', says: 'It has just happened' },
}

export const heatWords: Record<Heat, string> = { me: 'I am upset', them: 'They are upset' }
export const sideWords: Record<Side, string> = { they: 'They did it', we: 'We did it' }
export const channelWords: Record<Channel, string> = {
  table: 'Face to face',
  call: 'On a call',
  mail: 'By mail',
  chat: 'In a chat',
}

export const focusWords: Record<Focus, string> = {
  self: 'Your own attitude',
  people: 'The people',
  'work-product': 'The document',
  practice: 'The practice',
}

export const phaseWords: Record<Phase, { name: string; says: string }> = {
  self: { name: 'Yourself', says: 'Attitude and mindset come first.' },
  form: { name: 'Forming it', says: 'Finding a partner, and support at home.' },
  negotiate: { name: 'Negotiating', says: 'Before, at and after the table.' },
  document: { name: 'Putting it in writing', says: 'Contracts, plans, and how you work together.' },
  run: { name: 'Running it', says: 'Meetings, people and both sides of the house.' },
  repair: { name: 'Repairing it', says: 'Tension, anger, slips and broken trust.' },
  change: { name: 'When it changes', says: 'New people, new strategy, renewal, an end.' },
}

/** Whether `depth` shows the steps written for `step`: each depth holds the ones before. */
export function holdsDepth(depth: Depth, step: Depth): boolean {
  return depths.indexOf(step) <= depths.indexOf(depth)
}

export function isDepth(value: unknown): value is Depth {
  return depths.includes(value as Depth)
}
