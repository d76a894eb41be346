import type { Moment } from '~/features/content/words'
import type { Candidate } from './rank-lessons'

const momentReasons: Record<Moment, string> = {
  before: 'for the time before it',
  during: 'works in the middle of it',
  after: 'for the time after it',
}
/** What others said of a lesson is told from so many answers on, and where so large a share said yes. */
const leastAnswers = 10
const leastYes = 0.7
/** From here on a lesson is told to be nearer to what was said than the situation's others. */
const leastSuits = 0.5

/** Says in words why a lesson is in the kit: a sentence with the strongest reason first. */
export function wordReason(
  candidate: Candidate,
  options: {
    titleOf: (situation: string) => string
    /** Of the kit's pieces none calms more. */
    calmest: boolean
  },
): string {
  const { titleOf, calmest } = options
  const { moment, calm } = candidate
  const parts = [
    wordLink(candidate, titleOf),
    calm > 0 && calmest ? 'your own calm first' : null,
    moment ? momentReasons[moment] : null,
    wordSaid(candidate),
    wordHelp(candidate),
  ]
  return `${parts.filter((part) => part !== null).join('; ')}.`
}

function wordLink({ link, situation, calm }: Candidate, titleOf: (situation: string) => string): string {
  const title = titleOf(situation)
  if (link === 'made') return `Made for “${title}”`
  if (link === 'also') return `Also helps with “${title}”`
  if (link === 'steady') return `From “${title}”`
  // With heat it may be here for the calm alone, beside lessons that are nearer.
  return calm ? `From the neighbouring “${title}”` : `From the neighbouring “${title}”; the nearest we have`
}

/** Of a neighbour's lessons even the nearest is not near. */
function wordSaid({ link, signal, suits }: Candidate): string | null {
  if (signal) return `you mention “${signal}”`
  return suits >= leastSuits && link !== 'neighbour' ? 'nearest to what you say' : null
}

function wordHelp({ helped }: Candidate): string | null {
  if (!helped) return null
  const answers = helped.yes + helped.partly + helped.no
  if (answers < leastAnswers || helped.yes < leastYes * answers) return null
  return `helped ${helped.yes} of ${answers} who said so`
}
