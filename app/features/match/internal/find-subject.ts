import { deeds, done } from './side-deeds'
import {
  anybody,
  family,
  faults,
  house,
  letters,
  noNames,
  ours,
  partners,
  peoplesVerbs,
  roles,
  theirs,
  they,
  titles,
  we,
} from './side-words'

export type Side = 'they' | 'we'
/** Who a sentence is about, and where the words that name them end. */
export type Subject = { side: Side; end: number }

/** Who speaks in a quotation is the other side, and the one spoken to is the person who types. */
export function findQuotedSubject(tokens: string[], at: number): Subject | null {
  const token = tokens[at] as string
  if (we.has(token)) return { side: 'they', end: at }
  if (token === 'your' && roles.has(tokens[at + 1] ?? '')) return { side: 'we', end: at + 1 }
  return token === 'you' ? { side: 'we', end: at } : null
}

export function findSubject(tokens: string[], at: number, typed: string): Subject | null {
  const token = tokens[at] as string
  if (they.has(token)) return { side: 'they', end: at }
  if (we.has(token)) return { side: 'we', end: at }
  const isOwn = ours.has(token) || token === 'own'
  if (isOwn || theirs.has(token))
    return family.has(tokens[at + 1] ?? '') ? null : findPossessed(tokens, at, isOwn)
  if (partners.has(token)) return { side: 'they', end: lastRole(tokens, at) }
  if (house.has(token)) return { side: 'we', end: at }
  const isDefinite = tokens[at - 1] === 'the' || tokens[at - 1] === 'a'
  if (token === 'other' && isDefinite && roles.has(tokens[at + 1] ?? ''))
    return { side: 'they', end: lastRole(tokens, at + 1) }
  if (titles.has(token) || (isDefinite && roles.has(token) && !anybody.has(token)))
    return { side: 'they', end: lastRole(tokens, at) }
  if (isDefinite && peoplesVerbs.has(tokens[at + 1] ?? '')) return { side: 'they', end: at }
  return isName(tokens, at, typed) ? { side: 'they', end: at } : null
}

function findPossessed(tokens: string[], at: number, isOwn: boolean): Subject | null {
  for (let next = at + 1; next <= at + 3; next++) {
    const noun = tokens[next] ?? ''
    if (partners.has(noun) || roles.has(noun)) {
      const end = lastRole(tokens, next)
      const isOurs = isOwn && !partners.has(noun) && !partners.has(tokens[end] as string)
      return { side: isOurs ? 'we' : 'they', end }
    }
    if (!/^[a-z]/.test(noun)) break
    if (next > at + 1 && peoplesVerbs.has(noun)) return { side: isOwn ? 'we' : 'they', end: next - 1 }
  }
  const owned = tokens[at + 1] ?? ''
  return faults.has(owned) || letters.has(owned) ? { side: isOwn ? 'we' : 'they', end: at } : null
}

/** "the partner's new chief engineer": the last role of the row is the one who acts. */
function lastRole(tokens: string[], at: number): number {
  let end = at
  for (let next = at + 1; next <= at + 4; next++) {
    const token = tokens[next] ?? ''
    if (roles.has(token) || partners.has(token)) end = next
    else if (token === 'number' && tokens[end] === 'opposite') end = next
    else if (token !== "'s" && token !== 'of' && token !== 'new' && token !== 'the') break
  }
  return end
}

function isName(tokens: string[], at: number, typed: string): boolean {
  if (!/^[A-Z][a-z]{2}/.test(typed)) return false
  const next = tokens[at + 1] ?? ''
  return !noNames.has(tokens[at] as string) && deeds.has(next) && (done.has(next) || next.endsWith('s'))
}
