import { deeds, done, plain, sameForms } from './side-deeds'
import type { Score } from './side-score'
import { finds, house, ours, partners, theirs, they, we } from './side-words'
import { weighWord } from './weigh-word'

/** "they let us down", "we let them down". */
export function weighLetDown(tokens: string[], at: number, score: Score): void {
  const verb = tokens[at - 2] ?? ''
  const whom = tokens[at - 1] ?? ''
  if (verb !== 'let' && verb !== 'lets' && verb !== 'letting') return
  if (whom === 'us' || whom === 'me') score.they += 1.5
  else if (whom === 'them' || whom === 'him' || whom === 'her') score.we += 1.5
}

/** "hung up on me", "forgot to invite them": no subject, but whom it hit. */
export function weighBareStart(tokens: string[], score: Score): void {
  const start = tokens[0] === 'just' ? 1 : 0
  const token = tokens[start] ?? ''
  if (!done.has(token) || sameForms.has(token) || finds.has(token)) return
  for (let at = start + 1; at <= start + 5; at++) {
    const next = tokens[at] ?? ''
    if (next === 'me' || next === 'us' || ours.has(next)) score.they += weighWord(tokens, start, false)
    else if (next === 'them' || next === 'him' || theirs.has(next) || partners.has(next))
      score.we += weighWord(tokens, start, false)
    else continue
    return
  }
}

/** "swore at us", "keeps interrupting me": whoever did it, it was not the person who types. */
export function weighObject(tokens: string[], at: number, score: Score): void {
  const before = tokens[at - 1] ?? ''
  const verbAt = before === 'at' || before === 'on' || before === 'to' ? at - 2 : at - 1
  const verb = tokens[verbAt] ?? ''
  if (verbAt <= score.last || sameForms.has(verb)) return
  if (!deeds.has(verb) || !(verb.endsWith('s') || done.has(verb))) return
  if (!plain.has(verb) || isLaugh(verb, before)) score.they += 1
}

function isLaugh(verb: string, before: string): boolean {
  return before === 'at' && verb.startsWith('laugh')
}

/** After a quotation: "…", threatens their clerk. */
export function weighSpeaker(tokens: string[], closed: number, score: Score): void {
  const at = tokens[closed + 1] === ',' ? closed + 2 : closed + 1
  const verb = tokens[at] ?? ''
  const next = tokens[at + 1] ?? ''
  if (
    !deeds.has(verb) ||
    plain.has(verb) ||
    we.has(next) ||
    ours.has(next) ||
    they.has(next) ||
    house.has(next)
  )
    return
  score.they += 1
  score.last = at
}
