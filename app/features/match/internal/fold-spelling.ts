const shortest = 6
const z = 122

/**
 * One spelling for words that British and American writers spell in two ways by a rule (apologise and apologize, favour
 * and favor): to those who type they are one word. It need not be a right one, only the same for both. What no rule tells
 * is in the table `spellings`, and doubled letters (cancelled, canceled) are the stem's.
 */
export function foldSpelling(word: string): string {
  if (word.length < shortest) return word
  return foldOur(foldZ(word))
}

/** organize, organizing, organization; analyze. */
function foldZ(word: string): string {
  let at = word.length - 1
  while (at > 2 && word.charCodeAt(at) !== z) at--
  if (at < 3) return word
  const before = word[at - 1]
  const after = word[at + 1]
  const isEnding = (before === 'i' || before === 'y') && (after === 'e' || after === 'i' || after === 'a')
  return isEnding ? `${word.slice(0, at)}s${word.slice(at + 1)}` : word
}

/** behaviour, favoured, labourer. */
function foldOur(word: string): string {
  const at = word.indexOf('our', 1)
  return at < 0 ? word : `${word.slice(0, at)}or${word.slice(at + 3)}`
}
