import type { Side } from './find-subject'
import { words } from './list-words'
import { skipped } from './side-words'

/** What somebody owes, in the forms that stand after "did not" and "has not". */
const owed = new Set(
  words(
    `deliver delivered do done send sent keep kept pay paid finish finished complete completed provide provided
    supply supplied come show shown ship shipped make made hand handed fulfil fulfilled fulfill reply replied
    answer answered respond responded return returned start started invite invited tell told inform informed
    call called mention mentioned bring brought prepare prepared pick submit submitted book booked order ordered
    test tested fix fixed repair repaired confirm confirmed arrive arrived react reacted help helped`,
  ),
)
/** Of "we" these are no failing: two meet, two sign. */
const owedByThem = new Set(words('meet give given sign signed read show listen join attend attended'))
const negations = new Set(
  words(
    `not never 't t didnt hasnt havent hadnt wont dont doesnt didn hasn haven hadn won couldn don doesn
    couldnt isnt arent`,
  ),
)
/** What is not yet, or no longer, a fact about the past: of them it is a refusal, of us a wish or a plan. */
const present = new Set(words('do does don doesn dont doesnt'))
const late = new Set(words('late overdue delayed behind slow'))
const behind = new Set(words('schedule plan time on with by target again now'))
const lateDeeds = new Set(
  words(
    'deliver delivers delivered arrive arrives arrived ship ships shipped pay pays paid send sends sent reply',
  ),
)
const states = new Set(
  words("am is are was were be been 'm 're 's running run runs getting im theyre hes shes"),
)
/** What may stand between a state and "late". */
const degrees = new Set(
  words(
    `a bit little very quite much too badly way so more than days day weeks week months month hours minutes two
    three four five six will to going gonna`,
  ),
)
const reach = 8
/** What cannot be done is a failing where it was owed: not "I can't answer that", nor "we can't pay that much". */
const owedByAnybody = new Set(
  words('deliver keep finish ship supply provide honour honor fulfil fulfill hand complete'),
)
const dates = new Set(
  words(
    'date dates deadline deadlines delivery milestone milestones commitment commitments target sla promise time',
  ),
)
/** What two sides are supposed to do together is nobody's failing. */
const shared = new Set(words('meet talk speak have discuss be sign see call'))

/**
 * Where it stands after a subject that they are late, or did not do what they owed: "is behind schedule", "didn't
 * deliver", "will not make the date", "were supposed to send it"; −1 where none of it does.
 * @param end the last word of the subject
 */
export function findOmission(tokens: readonly string[], end: number, side: Side): number {
  const cannot = findCannot(tokens, end)
  if (cannot >= 0) return cannot
  // "supplier late again"
  if (bareLate.has(tokens[end + 1] ?? '') && !isPronoun.test(tokens[end] as string)) return end + 1
  let isNegated = false
  let isPresent = false
  let isState = states.has(tokens[end] as string)
  let isLateDeed = false
  for (let next = end + 1; next <= end + reach; next++) {
    const token = tokens[next] ?? ''
    if (token === 'have' && tokens[next + 1] === 'to') return -1
    if (isNegated && owed.has(token)) return isPresent && side === 'we' ? -1 : next
    if (isNegated && side === 'they' && owedByThem.has(token)) return next
    if (late.has(token) && (isState || (isLateDeed && token === 'late')) && !isNegated)
      return token !== 'behind' || isEnd(tokens[next + 1]) || behind.has(tokens[next + 1] ?? '') ? next : -1
    if (token === 'should' && hasOwed(tokens, next)) return next + 2
    if (token === 'supposed' || token === 'meant') {
      const isPast = tokens[next - 1] === 'were' || tokens[next - 1] === 'was'
      return isPast && tokens[next + 1] === 'to' && !shared.has(tokens[next + 2] ?? '') ? next : -1
    }
    if (present.has(token)) isPresent = true
    if (states.has(token)) isState = true
    if (negations.has(token)) isNegated = true
    else if (lateDeeds.has(token)) isLateDeed = true
    else if (isEnd(token) || !(isLateDeed || skipped.has(token) || states.has(token) || degrees.has(token)))
      return -1
  }
  return -1
}

const bareLate = new Set(words('late overdue delayed'))
const isPronoun = /^(?:my|our|their|his|her)$/

/** "we can't deliver", "they are unable to make the date", "we will miss the deadline". */
function findCannot(tokens: readonly string[], end: number): number {
  let isDenied = false
  let isMissed = false
  for (let next = end + 1; next <= end + 6; next++) {
    const token = tokens[next] ?? ''
    if (cannots.has(token)) isDenied = true
    else if (token === "'t" || token === 't' || token === 'not')
      isDenied ||= cans.has(tokens[next - 1] ?? '') || states.has(tokens[next - 1] ?? '')
    else if (token === 'will' || token === "'ll" || token === 'going' || token === 'gonna') isMissed = true
    else if (isDenied && owedByAnybody.has(token)) return next
    else if (isDenied && (token === 'make' || token === 'meet' || token === 'hold'))
      return findDate(tokens, next)
    else if (isMissed && token === 'miss') return findDate(tokens, next)
    else if (!leadsOn.has(token)) return -1
  }
  return -1
}

const cannots = new Set(words('cannot cant unable couldnt'))
const cans = new Set(words('can ca could won wo'))
const leadsOn = new Set(
  words(
    "can ca could won wo to able be am is are was were 'm 're 's probably simply just really now also still even",
  ),
)

function findDate(tokens: readonly string[], at: number): number {
  for (let next = at + 1; next <= at + 4; next++) {
    if (dates.has(tokens[next] ?? '')) return at
    if (isEnd(tokens[next])) return -1
  }
  return -1
}

/** "should have delivered" */
function hasOwed(tokens: readonly string[], at: number): boolean {
  const has = tokens[at + 1] ?? ''
  return (has === 'have' || has === "'ve") && owed.has(tokens[at + 2] ?? '')
}

function isEnd(token: string | undefined): boolean {
  return token === undefined || !/^[a-z0-9']/.test(token)
}
