import { isHarm, isHarmless, isInsult, mayHarm } from './is-harm'
import { deeds, plain } from './side-deeds'
import { faults, makings } from './side-words'

/** How much the word at a place is a deed that wrongs somebody; 0 where it is none. */
export function weighWord(tokens: string[], at: number, isPassive: boolean): number {
  const token = tokens[at] ?? ''
  if (hasFault(tokens, at)) return 2
  if (isInsult(tokens, at, isPassive)) return 2
  // To be upset is no deed, to upset somebody is.
  if (token === 'upset') return isObject.test(tokens[at + 1] ?? '') ? 2 : 0
  const weight = deeds.get(token) ?? 0
  if (weight > 0 && !plain.has(token)) return isHarmless(tokens, at) ? 0 : weight
  return (weight > 0 || mayHarm(token)) && isHarm(tokens, at) ? 1 : 0
}

const isObject = /^(?:me|us|our|my|them|him|her|their|the|everybody|everyone)$/

/** "I made a mistake". */
function hasFault(tokens: string[], at: number): boolean {
  if (!makings.has(tokens[at] as string)) return false
  return faults.has(tokens[at + 2] ?? '') || faults.has(tokens[at + 3] ?? '')
}
