import { words } from './list-words'
import type { Token } from './read-tokens'

/**
 * What a word may be in a reason. `content`: a reason by itself. `figure`: one with a word beside it ("want 15% off").
 * `link`: only beside one of these. `inner`: only between words of a phrase. `none`: in no reason.
 */
export type PhraseKind = 'content' | 'figure' | 'link' | 'inner' | 'none'

const listed = new Map<string, PhraseKind>()
const list = (kind: PhraseKind, running: string) => {
  for (const word of words(running)) listed.set(word, kind)
}
list(
  'inner',
  `a an the my our your his her their its of to in on at for from by with into onto about between through w/ ur abt
  is are was were be been being`,
)
list(
  'link',
  `no not never w/o without off out up down back over away again all more most less least too very enough half double
  want wants wanted wanting wanna need needs needed ask asks asked asking say says said saying tell tells told telling
  get gets got getting go goes going went gone come comes came coming make makes made making take takes took taken taking
  give gives gave given giving keep keeps kept keeping put puts putting do does did doing done have has had having
  try tries tried trying let lets leave leaves turn turns turned
  can could will would should shall may might must cannot cant wont dont doesnt didnt isnt arent wasnt werent havent hasnt
  couldnt shouldnt wouldnt can't won't
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty hundred thousand
  first second third twice
  partner partners counterpart counterparts customer customers client clients supplier suppliers side company team`,
)
list(
  'none',
  `i me mine myself we us ours ourselves you yours yourself u he him himself she hers herself it itself they them theirs
  themselves this that these those who whom whose which what when where why how whats whos anybody anyone anything
  everybody everyone everything somebody someone something thing things stuff other others
  im ive ill id hes shes theyre theyve weve youre youve thats
  and or but so if than then because bc as like also just even really only yet still rather maybe perhaps please pls n r
  am any every some such much many own here there see think know look looks guy guys people ppl`,
)
// These have chips of their own.
list(
  'none',
  `minute minutes min mins hour hours hr hrs second seconds sec secs quarter moment moments time times day days week weeks
  wk wks month months mo year years yr yrs today tonight tomorrow tmrw tmr yesterday morning afternoon evening night noon
  midnight now rn soon later already ago next last until till til while since during before b4 after afterwards
  ahead early start starts started starting begin begins began begun end ends ended ending finish finished
  break pause recess middle halfway`,
)
list(
  'none',
  `call calls called calling meeting meetings meet meets met mtg mtgs zoom webex skype teams phone phones telephone video
  videocall camera screen line mail mails email emails mailed emailed e-mail inbox chat slack message messages msg msgs text
  texts texted room table desk door corridor lobby lift front beside behind under above against across near inside outside
  speak speaks speaking spoke talk talks talking talked whisper whispers whispered whispering write writes writing wrote
  written sit sits sitting sat stand stands standing stood walk walks walking join joins joined joining`,
)

const hangsOn = /n?['\u2019](?:s|m|d|t|re|ve|ll)$/
const figures = new Set(['_percent_', '_money_'])

/** @param tokens those that one typed word was read as: several where it is shorthand or a contraction */
export function kindOfWord(tokens: readonly Token[]): PhraseKind {
  const [first] = tokens
  if (!first) return 'none'
  const { typed, form, word } = first
  const named = listed.get(typed) ?? listed.get(typed.replace(hangsOn, ''))
  if (named) return named
  if (figures.has(form)) return 'figure'
  if (form === '_number_') return 'link'
  // Other numbers are times; whoever it is, a name is no reason.
  if (form.startsWith('_') || (word === 'them' && typed !== word)) return 'none'
  return typed.length > 1 && /\p{L}/u.test(typed) ? 'content' : 'none'
}
