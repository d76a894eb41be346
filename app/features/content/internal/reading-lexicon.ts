/** The words of docs/authoring.md that the reading checks look for. Patterns are case-blind and match whole words. */

/** Clichés of training prose: an error wherever they stand. */
export const banned: { name: string; pattern: RegExp }[] = [
  [
    'leverage (as a verb)',
    "leverag(?:ed|ing|es)|(?:to|can|could|will|would|should|must|may|might|let's|us|we|you|they|i|and) leverage",
  ],
  ['synergy', 'synerg(?:y|ies|istic|ize|ise)'],
  ['win-win', 'win[- –]win'],
  ['touch base', 'touch(?:es|ed|ing)? base'],
  ['circle back', 'circl(?:e|es|ed|ing) back'],
  ['low-hanging fruit', 'low[- ]hanging fruits?'],
  ['game changer', 'game[- ]chang(?:er|ers|ing)'],
  ['at the end of the day', 'at the end of the day'],
  ['think outside the box', '(?:think(?:s|ing)? )?outside (?:of )?the box'],
  ['deep dive', 'deep[- ]div(?:e|es|ing)'],
  ['unpack', 'unpack(?:s|ed|ing)?'],
  ['journey', 'journeys?'],
  ['empower', 'empower(?:s|ed|ing|ment)?'],
  ['holistic', 'holistic(?:ally)?'],
  ['best-in-class', 'best[- ]in[- ]class'],
  ['move the needle', 'mov(?:e|es|ed|ing) the needle'],
  ['going forward', 'going forward'],
  ['it is important to', "(?:it is|it's) important to"],
  ['remember that', 'remember that'],
  ["in today's", "in today['’]s"],
].map(([name = '', pattern]) => ({ name, pattern: wholeWords(`${pattern}`) }))

/** Fillers that talk down to the reader: an error in the library's own voice, not in what people say. */
export const fillers = wholeWords('simply|obviously|just')

/** Words that take back what they say. How sure a study is may be said; how sure the writer is may not be hidden. */
export const hedges = wholeWords(
  [
    'it (?:seems|appears|could be|may be|might be) that',
    'in (?:some|many) (?:ways|respects|cases)',
    '(?<!(?:a|an|the|this|that|these|what|which|one|any|some|no|each|every|another|same|other) )(?:sort|kind) of',
    '(?<!(?:not|never) )quite|somewhat|rather (?:more|less|too)|fairly|arguably|presumably|supposedly|seemingly',
    'more or less|to some (?:extent|degree)|in a sense|so to speak|as it were',
    'generally|typically|relatively|basically|essentially|virtually',
    'it is possible that|may well|might well',
    '(?:i|we) (?:believe|feel|guess|suppose) that',
  ].join('|'),
)

/** Past participles that do not end in -ed. */
const irregular =
  'beaten|begun|bent|bitten|blown|born|bought|bound|bred|broken|brought|built|burnt|caught|chosen|cut|dealt|done|drawn|driven|eaten|fed|felt|fought|forbidden|forgiven|forgotten|found|frozen|given|grown|heard|held|hidden|hit|hurt|kept|known|laid|learnt|led|left|lent|lost|made|meant|met|misunderstood|overheard|overlooked|paid|proven|put|read|rewritten|said|seen|sent|set|shown|shut|sold|spent|split|spoken|spread|stolen|struck|stuck|sworn|taken|taught|thought|thrown|told|torn|understood|undone|upheld|withdrawn|won|worn|woven|written'

/** Participles that are states or feelings, not something done by somebody unnamed: "you are tired" is no passive. */
const states =
  'advanced|afraid|agreed|annoyed|ashamed|attached|based|bored|caught|committed|complicated|concerned|confused|connected|convinced|detailed|determined|disappointed|done|embarrassed|excited|finished|frightened|furnished|gifted|indeed|interested|involved|irritated|limited|married|mistaken|mixed|moved|needed|offended|open|pleased|prepared|puzzled|qualified|red|related|relieved|satisfied|scared|settled|shocked|skilled|stuck|supposed|surprised|tempted|tense|tired|touched|troubled|unexpected|unfinished|unhurried|unprepared|used|worried|wounded'

/** A form of "to be", perhaps an adverb or "not", then a participle. */
export const passive = wholeWords(
  `(?:am|is|are|was|were|be|been|being|isn't|aren't|wasn't|weren't|gets|got) (?:(?:not|never|already|also|always|often|\\w+ly) )?(?!(?:${states})\\b)(?:\\w{2,}ed|${irregular})`,
)

function wholeWords(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu')
}
