import { words } from './list-words'

/** What of a deed that wrongs nobody by itself makes one that does: "walked out", "went quiet", "moved the goalposts". */
const harmful = new Map<string, Set<string>>()
/** What of a deed that wrongs somebody makes one that does not: "dropped their price", "changed jobs". */
const harmless = new Map<string, Set<string>>()

function add(map: Map<string, Set<string>>, forms: string, beside: string): void {
  for (const form of words(forms)) map.set(form, new Set(words(beside)))
}

add(harmful, 'walk walks walked walking', 'out away off over')
add(harmful, 'leave leaves left leaving', 'us me out hanging')
add(harmful, 'pull pulls pulled pulling', 'out plug')
add(harmful, 'back backs backed backing', 'out down away')
add(harmful, 'go goes going gone went', 'silent quiet dark cold behind public back')
add(harmful, 'turn turns turned turning', 'down')
add(harmful, 'take takes took taken taking', 'credit')
add(harmful, 'move moves moved moving', 'goalposts goalpost date dates deadline deadlines')
add(harmful, 'push pushes pushed pushing press pressed', 'goalposts date deadline around')
add(harmful, 'talk talks talked talking speak spoke', 'over down behind')
add(harmful, 'fall falls fell fallen falling', 'behind short')
add(harmful, 'tell tells told telling', 'no nothing lies everyone everybody')
add(harmful, 'say says said saying', 'no')
add(harmful, 'laugh laughs laughed laughing', 'at')
add(harmful, 'make makes made making', 'fun')
add(harmful, 'give gives gave given giving', 'away nothing notice')
add(harmful, 'slip slips slipped slipping', 'date dates deadline deadlines milestone')
add(harmful, 'correct corrects corrected correcting', 'me us')
add(harmful, 'sell sells sold selling', 'list data concept idea ideas secrets')
add(harmful, 'raise raises raised raising increase increases increased', 'price prices fee fees rate rates')
add(harmful, 'lock locks locked locking kick kicked kicking', 'out')
add(harmless, 'drop drops dropped dropping', 'price prices by in off to fee fees rate rates')
add(harmless, 'cut cuts cutting', 'price prices fee fees rate rates')
add(harmless, 'change changes changed changing', 'job jobs role roles owner owners ceo name')
add(harmless, 'lose loses lost losing', 'a an interest faith trust confidence money')
add(harmless, 'hang hangs hung hanging', 'on in around out')
add(harmless, 'throw throws threw thrown throwing', 'in')
add(harmless, 'sack fire fired sacked', 'their his her its')

const unasked = new Set(
  words('telling asking warning notice permission consent consulting informing me us our my a any word'),
)
const rivals = new Set(words('rival rivals competitor competitors competition'))
const towards = new Set(words('to with from for'))
const insults = new Set(
  words(
    `incompetent idiot idiots liar liars stupid useless clown clowns amateur amateurs thief thieves crook crooks fool
    fools names lazy unprofessional dishonest joke disgrace hopeless pathetic`,
  ),
)
const ourselves = new Set(words('me us my our'))
const reach = 8

/** Whether a word is one of those that are a deed by what stands behind them. */
export function mayHarm(token: string): boolean {
  return harmful.has(token) || /(?:.{3}(?:ed|ing)|wrote|took|made|sent)$/.test(token)
}

/** Whether what stands behind a plain deed makes it a wrong: "gone public", "signed without asking us". */
export function isHarm(tokens: readonly string[], at: number): boolean {
  const token = tokens[at] ?? ''
  const near = harmful.get(token)
  for (let next = at + 1; next <= at + reach; next++) {
    const word = tokens[next]
    if (word === undefined || /^[.;?!\n"\u201c\u201d]/.test(word)) return false
    const after = tokens[next + 1] ?? ''
    if (next <= at + 4 && near?.has(word)) return true
    if (word === 'without' && unasked.has(after)) return true
    if ((word === 'behind' || word === 'against') && ourselves.has(after)) return true
    if (word === 'over' && ourselves.has(after) && tokens[next + 2]?.startsWith('head')) return true
    if (word === 'by' && (after === 'mistake' || after === 'accident')) return true
    if (word === 'on' && after === 'purpose') return true
    if (word === 'wrong' || word === 'unprepared' || (word === 'late' && next <= at + 5)) return true
    if (rivals.has(word) && (towards.has(tokens[next - 1] ?? '') || towards.has(tokens[next - 2] ?? '')))
      return true
  }
  return false
}

/** "called me incompetent", "we were called amateurs". */
export function isInsult(tokens: readonly string[], at: number, isPassive: boolean): boolean {
  if (!/^call(?:s|ed|ing)?$/.test(tokens[at] ?? '')) return false
  if (!isPassive && !ourselves.has(tokens[at + 1] ?? '')) return false
  return tokens.slice(at + 1, at + 6).some((word) => insults.has(word))
}

/** Whether what stands behind a deed that wrongs somebody takes that from it. */
export function isHarmless(tokens: readonly string[], at: number): boolean {
  const without = harmless.get(tokens[at] ?? '')
  if (!without) return false
  const next = tokens[at + 1] ?? ''
  const second = tokens[at + 2] ?? ''
  return without.has(next) || (without.has(second) && /^[a-z]{3,}$/.test(second))
}
