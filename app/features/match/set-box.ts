import type { SituationCard } from './match.schema'

/** Shown before anything is typed: the moments people come with most. */
const commonIds = [
  'mid-negotiation',
  'hard-anchor',
  'hard-tactics',
  'angry-counterpart',
  'difficult-conversation',
  'missed-commitment',
  'governance-meeting',
  'reset-mindset',
]

type Box = { matcherHash: string; situations: SituationCard[]; common: SituationCard[] }

/** What the box starts with: which matcher to load, all situations, and those that are offered before a word is typed. */
export function setBox(options: { matcherHash: string; situations: SituationCard[] }): Box {
  const { matcherHash, situations } = options
  return { matcherHash, situations, common: situations.filter(({ id }) => commonIds.includes(id)) }
}
