import { dictionary } from '@zxcvbn-ts/language-common'

const fewestSigns = 5
/** What has to be left of a password once somebody's own address and names are taken out of it. */
const mustRemain = 8
const shortestOwnWord = 4

let common: Set<string> | null = null

/**
 * Why a password, long enough by its schema, would be guessed soon; in words for the person, or null where it is fine:
 * it is on the list of passwords that are tried first, or such a one with digits and signs at its ends, or a few signs
 * again and again, or the person's own address or name.
 */
export function findPasswordFault(password: string, owner: { email: string; name: string }): string | null {
  common ??= new Set(dictionary['passwords-common'])
  const lower = password.toLowerCase()
  const bare = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  if (common.has(lower) || common.has(bare) || (bare === '' && isRun(lower)))
    return 'Others use this one too, so it is tried first. Take one of your own, such as four words that do not belong together.'
  if (new Set(lower).size < fewestSigns)
    return `Use at least ${fewestSigns} different characters, such as four words that do not belong together.`
  if (isMostlyOwn(lower, owner))
    return 'This is mostly your own name or address. Take something nobody would try for you.'
  return null
}

/** Digits that only count up or down: 1234567890, 98765432109. */
function isRun(digits: string): boolean {
  const steps = [...digits].slice(1).map((digit, at) => (Number(digit) - Number(digits[at]) + 10) % 10)
  return steps.every((step) => step === 1) || steps.every((step) => step === 9)
}

function isMostlyOwn(lower: string, { email, name }: { email: string; name: string }): boolean {
  const words = [email, ...email.split(/[@.+_-]/), ...name.toLowerCase().split(/\s+/)]
  const own = words.filter((word) => [...word].length >= shortestOwnWord && lower.includes(word))
  const rest = own
    .sort((a, b) => b.length - a.length)
    .reduce((left, word) => left.replaceAll(word, ''), lower)
    .replace(/[^\p{L}\p{N}]/gu, '')
  return own.length > 0 && rest.length < mustRemain
}
