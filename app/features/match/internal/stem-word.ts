/** A light stem: plural, -ing, -ed and -ly go; beginnings and endings of words see to the rest. */
export function stemWord(word: string): string {
  const stem = withoutEnding(word)
  // Cancelled and canceled, fulfill and fulfil.
  return stem.length >= 6 && stem.endsWith('ll') ? stem.slice(0, -1) : stem
}

function withoutEnding(word: string): string {
  const { length } = word
  if (length < 5 || word.charCodeAt(0) === 95) return word
  switch (word.charCodeAt(length - 1)) {
    case 115: // s
      return withoutPlural(word)
    case 103: // g
      return length > 6 && word.endsWith('ing') ? undouble(word.slice(0, -3)) : word
    case 100: // d
      return length > 5 && word.endsWith('ed') ? undouble(word.slice(0, -2)) : word
    case 121: // y
      return length > 6 && word.endsWith('ly') ? word.slice(0, -2) : word
    case 101: // e
      return length > 5 ? word.slice(0, -1) : word
    default:
      return word
  }
}

function withoutPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.endsWith('sses')) return word.slice(0, -2)
  const before = word.charCodeAt(word.length - 2)
  return before === 115 || before === 117 || before === 105 ? word : withoutEnding(word.slice(0, -1)) // ss, us, is
}

function undouble(word: string): string {
  const last = word.at(-1) ?? ''
  if (word.length > 3 && last === word.at(-2) && !'lsz'.includes(last)) return word.slice(0, -1)
  return word.endsWith('e') && word.length > 5 ? word.slice(0, -1) : word
}
