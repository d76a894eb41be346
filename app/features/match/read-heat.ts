import { words } from './internal/list-words'

const longest = 4000

/**
 * Anger and tears count on either side; fear and shame only in the person who types. Without a person beside it, an act
 * is theirs, an owned act nobody's. A trait is never one's own: who calls themselves hostile reports a reproach.
 */
type Mark = 'anger' | 'fear' | 'act' | 'owned' | 'trait'

const marks = new Map<string, Mark>([
  ...words(
    `angry angy angery angrily furious furios furiuos livid fuming fumes seething enraged outraged irate
    pissed upset upsets mad hysterical raging rages rage fury anger temper rabid indignant offended crying
    sobbing weeping tears wept panic panicking hysteric resentment panicked paniking panics meltdown boiling
    hurt resentful heated`,
  ).map((word) => [word, 'anger'] as const),
  ...words(
    `afraid scared scard terrified frightened redden blushed petrified nervous nervus anxious anxiety
    trembling tremble shaking shakin shaky shake sweating dread dreading nerves stressed overwhelmed
    freaking freaked ashamed embarrassed mortified humiliated agitated agitation jittery shaken sulking
    snippy flustered sick rattled tense rigid stiff paralysed paralyzed blush bitter hot frozen froze`,
  ).map((word) => [word, 'fear'] as const),
  ...words(
    `shouthing cries shout shouts shouted shouting shoutin yell yells yelled yelling scream screams screamed
    screaming screamin swears swearing bawls bawling barked barks raving ballistic ranty shouty swore
    cursing curses bellowing bellows roasting rant rants ranting ranted tirade outburst insults insulted
    stormed storming caps capitals fist fists slammed slamming slams knives tantrum`,
  ).map((word) => [word, 'act'] as const),
  ...words('hostile aggressive agressive nasty abusive venomous vicious vilest intemperate').map(
    (word) => [word, 'trait'] as const,
  ),
  ...words(
    `explode explodes exploded exploding erupted erupts snapped snap snaps roar roars roaring roared banging
    bangs banged cry cried sob shook`,
  ).map((word) => [word, 'owned'] as const),
])

/** Words that are heat only beside certain others. */
const onlyAfter = new Map<string, Set<string>>([
  [
    'mad',
    new Set(words('am im is are was were be so really very quite too got gets getting went going made')),
  ],
  ['tears', new Set(words('in to of near with got has have'))],
  ['caps', new Set(words('all in'))],
  ['capitals', new Set(words('all in block'))],
  ['sick', new Set(words('feel feeling am im i was'))],
  ['nerves', new Set(words('my with of'))],
  ['temper', new Set(words('my his her their own lost'))],
  ['hurt', new Set(words('is are was am im feels feel felt very deeply so said'))],
  ['tense', new Set(words('am im so very'))],
  ['stiff', new Set(words('am im gone go went all'))],
  ['rigid', new Set(words('am im gone go went all'))],
  ['frozen', new Set(words('am im i was'))],
  ['shake', new Set(words('hands knees voice legs i to'))],
  ['knives', new Set(words('with the their'))],
  ['bitter', new Set(words('am im so very feel'))],
  ['shaken', new Set(words('am im so very badly still feel was'))],
  ['hot', new Set(words('become became becoming getting go going went'))],
  ['heated', new Set(words('very so got gets getting'))],
])
/** Words that are no heat before certain others: shaking hands, tears apart. */
const notBefore = new Map<string, Set<string>>([
  ['shaking', new Set(words('hands head his her their our'))],
  ['shake', new Set(words('hands head his her their our it up on'))],
  ['tears', new Set(words('apart up down'))],
  ['snap', new Set(words('up decision election'))],
  ['snapped', new Set(words('up'))],
  ['sick', new Set(words('leave note pay days child'))],
  ['upset', new Set(words('him her them the their our my a'))],
  ['rage', new Set(words('quit'))],
  ['cry', new Set(words('for from foul breach off wolf baby'))],
  ['anxious', new Set(words('that to'))],
  ['bangs', new Set(words('on'))],
  ['banging', new Set(words('on'))],
  ['afraid', new Set(words('that the he she they we it this'))],
  ['shook', new Set(words('the hands his her their on up my'))],
  ['stressed', new Set(words('that how'))],
  ['panic', new Set(words('button buying'))],
  ['slammed', new Set(words('with'))],
])
/** Words that are heat only before certain others. */
const onlyBefore = new Map<string, Set<string>>([
  ['swore', new Set(words('at back'))],
  ['swears', new Set(words('at'))],
])

/** Who is spoken of: the person who types, or somebody else. */
const mine = new Set(words('i im me myself we us ive ill ourselves'))
const pronouns = new Set(
  words(
    'he she they him them hes shes theyre himself herself themselves everyone everybody someone somebody who',
  ),
)
/** Once one of these is named, anger without an owner is theirs. */
const thirdPersons = new Set(words('he she him her his hes shes they'))
const roles = new Set(
  words(
    `customer customers client clients cust buyer buyers boss bosses colleague colleagues director manager
    chief ceo cfo cto cio vp svp pm partner partners ptnr supplier vendor dealer reseller distributor lawyer
    counsel attorney professor minister mayor owner chairman chairwoman guy man woman lady people team
    counterpart importer contractor secretary controller treasurer founder president engineer engineers
    parents neighbour chef mum farmer delegation committee investor user users sponsor`,
  ),
)
/** What of one's body shows heat, and how it shows. */
const body = new Set(
  words(
    `hand hands voice heart knees knee legs stomach chest throat head mind brain neck palms pulse jaw face
    cheeks ears blood skin body belly whole own nerves eyes fingers lips mouth temper`,
  ),
)
const bodySigns = new Set(
  words(
    `wet cold racing race races pounding pounds pound beating beats tight knot knots burning burns burn hot
    dry wood blank empty trembles cracking cracks breaks breaking lump hammering hammers thumping throbbing
    racin ice stone`,
  ),
)
/** Verbs that cannot be said of oneself: an "I" before them is in another part of the sentence. */
const third = new Set(words("is are 's 're has seems looks sounds gets becomes feels goes turns left"))
/** What a word of heat may stand before: an angry customer, a nasty mail. */
const bearers = new Set(
  words(
    `mail mails email emails letter message messages msg msgs note call calls reply post whatsapp voice face
    faces tone words text texts comment comments side mother mob nation crowd public voicemail`,
  ),
)
const passive = new Set(words('was were been got get being gets getting'))
const negators = new Set(
  words("not never without no nobody avoid isnt dont didnt doesnt arent wasnt unless hardly instead 't"),
)
/** Words that lead from a person to a state of theirs. */
const leads = new Set(words('in my with of this a the into own'))
const articles = new Set(words('a an the this that those these one some another'))
/** Nouns that need no owner of their own: "in a rage", "this rage". */
const states = new Set(words('rage panic anger fury dread nerves meltdown temper resentment anxiety tears'))
/** Words before a word of heat that name nobody, so that it is the person's own. */
const nobody = new Set(
  words(
    `so very really still too quite absolutely totally completely bit little less more few and but or now
    just already feel feeling feels felt getting got get being been in with from of to almost super
    extremely both am im be was make makes made making me my as because bc cos are is 's 'm hate hands`,
  ),
)
/** The phrases are looked for only where one of their words stands: most tasks hold none. */
const meTriggers = new Set(
  words(
    `think breathe calm concentrate focus sleep eat stop mind head brain hit hitting punch punching strangle
    throttle slap slapping kill strike lash bite shout scream cry explode back losing seeing see boiling
    beside lost lose burst blow faint state pieces bits shock panic rage lump knot cool freaking heart
    butterflies argh aargh aaargh aaaargh arrgh arrrgh grr grrr grrrr`,
  ),
)
const mePhrases = [
  /(?:^|[.,;:!?] ?|\b(?:i|and|but|just|so|simply|really|still|bc|because) )(?:can'?t|cannot|can not|couldn'?t) (?:even |really )?(?:think(?! (?:of|about|why|who|what|how|that|it|they|we|this)\b)|breathe|calm|concentrate|focus|sleep|eat|stop (?:shaking|crying|trembling))\b/,
  /\b(?:mind|head|brain)(?:'s| is| went| goes| has| gone| just)? (?:gone |all |completely |totally )?(?:blank|mush|jelly|spinning|fried)\b/,
  /\b(?:i|i'm|i'd) (?:just |really |so )?(?:want to|wanna|like to|feel like|could|might|am going to|going to|gonna|tempted to) (?:just )?(?:hit|hitting|punch|punching|strangle|throttle|slap|slapping|kill|strike|lash|bite)\b/,
  /(?:^|[,.;:] ?)(?:so )?(?:want to|wanna|tempted to|about to) (?:hit|punch|strangle|slap|kill|strike|lash|shout|scream|cry|explode)\b|\bget my own back\b/,
  /\bi(?:'m| am|m)? (?:\w+ )?(?:losing it|seeing red|see red|boiling|beside myself|lost for words|about to (?:burst|lose it|blow|faint)|in (?:a state|pieces|bits|shock|a panic|a rage))\b/,
  /\bi (?:have )?lost (?:it(?! to\b)|my temper|my nerve|my cool)\b|\blose my (?:temper|cool|nerve|head)\b/,
  /\b(?:lump|knot) in (?:my|the) (?:throat|stomach|chest)\b|\bcool (?:off|down) (?:before|b4|first)\b|\bcalm (?:me|myself) down\b|\bcalm me\b|\b(?:not|means|need|require|stay|keep|staying|keeping) calm\b(?! down)/,
  /\ba+r+g+h+\b|\bg+r{2,}\b|\bfreaking out\b|\bheart (?:is )?in my mouth\b|\bbutterflies\b/,
]
const themTriggers = new Set(
  words(
    `hung hang hangs hanging slammed dead raised raises raising lost loses losing beside let lets letting
    accused accuses accusing ripping rips ripped laid lays tore roof mental cursed curses cursing shame dare
    people off ballistic mad throat flamed table desk liar liars clown clowns idiot idiots incompetent thief
    thieves crook crooks names amateur amateurs stupid useless disgrace joke red veins throws threw throwing
    thrown rude poison poisonous furious insulting hateful insults insulted tear`,
  ),
)
const themPhrases = [
  /\b(?:hung|hang|hangs|hanging|slammed the phone) up on (?:me|us|my|our)\b|\bline (?:went|goes|is) dead\b|\b(?:he|she|they|client|customer|boss|partner|buyer|supplier|agent)(?:'s| has| have| just)? (?:just )?hung up\b/,
  /\b(?:raised|raises|raising|lost|loses|losing) (?:his|her|their) (?:voice|temper|cool|rag|head|patience)\b|\bbeside (?:himself|herself|themselves)\b/,
  /\b(?:he|she|they|boss|client|customer|cust|partner|pm|ceo|cfo|cto|buyer)(?:'s| has| just| have|'ve|s)? (?:just |completely |totally |really )?lost it\b(?! to\b)/,
  /\b(?:let|lets|letting) (?:me|us|him|her|them) have it\b|\baccus(?:es|ed|ing) (?:me|us|my|our)\b|\b(?:ripping|rips|ripped|laid|tore|lays) into\b|\bthrough the roof\b|\bgo(?:ne|es|ing) mental\b|\bcurs(?:ed|es|ing) (?:me|us)\b/,
  /\byou(?:'re| are| r) (?:a |an |all )?(?:disgrace|joke|liars?|idiots?|amateurs?|clowns?|thie(?:f|ves)|crooks?|useless|incompetent)\b/,
  /\bshame on you\b|\bhow dare you\b|\byou people\b|\bgo(?:es|ing)? (?:off at|ballistic|mad at|for my throat)\b|\bflamed\b/,
  /\b(?:bangs?|banging|hits?|hitting|pounds?|pounding|thumps?|thumped) (?:on )?(?:the|his|her) (?:table|desk)\b/,
  /\b(?:call(?:s|ed|ing)?) (?:me|us|our \w+|my \w+) (?:an? )?(?:\w+ )?(?:liars?|clowns?|idiots?|incompetent|thie(?:f|ves)|crooks?|names|amateurs?|stupid|useless)\b/,
  /\b(?:red face|face (?:is |goes |went )?red|red in the face|(?:becomes|goes|turned|turns) red|veins on)\b/,
  /\b(?:throws|threw|throwing|thrown) (?:the|his|her|our|a|their) (?:pen|phone|chair|cup|glass|headset|papers?|laptop|samples?|file|folder)\b/,
  /\b(?:rude|poison|poisonous|furious|insulting|hateful) (?:mail|email|message|letter|reply|note|voicemail|call)\b|\binsult(?:s|ed|ing) (?:me|us|my|our)\b|\btear (?:me|us) (?:apart|to)\b/,
]

/**
 * Who is upset: `me` (the person who types is afraid, angry, ashamed, in tears, cannot think), `them` (somebody else
 * is furious, shouts, insults, cries), null where the words speak of neither. Where both are, `me`: it comes first.
 */
export function readHeat(task: string): 'me' | 'them' | null {
  const text = task
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\u2018\u2019`\u00b4]/g, "'")
  const tokens = text.match(/'(?:s|m|t|re|ve|ll|d)\b|[a-z0-9]+|[.,;?!\n"\u201c\u201d]/g) ?? []
  let isQuoted = false
  let isThem = false
  let isNamed = false
  let mayBeMe = false
  let mayBeThem = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as string
    if (token === '"') isQuoted = !isQuoted
    else if (token === '\u201c' || token === '\u201d') isQuoted = token === '\u201c'
    if (meTriggers.has(token)) mayBeMe = true
    if (themTriggers.has(token)) mayBeThem = true
    if (thirdPersons.has(token)) isNamed = true
    if (bodySigns.has(token) && isOfMyBody(tokens, at) && !isQuoted) return 'me'
    const mark = marks.get(token)
    if (!mark || !onlyHere(tokens, at)) continue
    const owner = findOwner(tokens, at, mark, isNamed)
    if (owner === 'me' && !isQuoted) return 'me'
    if (mark !== 'fear' ? owner : owner === 'me') isThem = true
  }
  if (mayBeMe && mePhrases.some((phrase) => phrase.test(text))) return 'me'
  return isThem || (mayBeThem && themPhrases.some((phrase) => phrase.test(text))) ? 'them' : null
}

function onlyHere(tokens: string[], at: number): boolean {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ''
  const after = tokens[at + 1] ?? ''
  const needed = onlyAfter.get(token)
  if (needed && !needed.has(before) && !(token === 'mad' && (after === 'at' || after === 'about')))
    return false
  if (onlyBefore.has(token)) return onlyBefore.get(token)?.has(after) === true
  return !notBefore.get(token)?.has(after)
}

/** "my hands are wet" */
function isOfMyBody(tokens: string[], at: number): boolean {
  for (let back = at - 1; back >= at - 5 && back > 0; back--) {
    if (body.has(tokens[back] as string) && tokens[back - 1] === 'my') return true
  }
  return false
}

/** Whose a mark is: the nearest person before it, if nothing between denies it. */
function findOwner(tokens: string[], at: number, mark: Mark, named: boolean): 'me' | 'them' | null {
  const token = tokens[at] as string
  const before = tokens[at - 1] ?? ''
  const after = tokens[at + 1] ?? ''
  if (bearers.has(after) || roles.has(after) || (after === 'by' && states.has(token))) return 'them'
  if (after === 'me' || after === 'us') {
    if (mark === 'act') return 'them'
    if (mark !== 'trait') return 'me'
  }
  const found = walkBack(tokens, at, mark)
  if (found === 'denied') return null
  if (mark === 'trait') return found === 'me' ? null : 'them'
  if (found)
    return found === 'me' && mark !== 'anger' && mark !== 'fear' && /[a-z]s$/.test(token) ? 'them' : found
  if (mark === 'owned') return null
  if (mark === 'act' || (mark === 'anger' && named)) return 'them'
  if (mark === 'anger' && before === ',') return 'them'
  const isOwn = nobody.has(before) || (states.has(token) && leads.has(before))
  return isOwn || !before || /^\W/.test(before) ? 'me' : 'them'
}

/** Goes from a mark back towards the start of its sentence, until somebody is named. */
function walkBack(tokens: string[], at: number, mark: Mark): 'me' | 'them' | 'denied' | null {
  const farthest = Math.max(0, at - (mark === 'fear' ? 10 : mark === 'anger' ? 7 : mark === 'owned' ? 3 : 4))
  const isState = states.has(tokens[at] as string)
  let isThird = false
  let stopped = false
  for (let back = at - 1; back >= farthest; back--) {
    const token = tokens[back] as string
    const next = tokens[back + 1] as string
    const close = back === at - 1
    if (/^[.;?!\n"\u201c\u201d]/.test(token)) break
    if (token === ',' && mark === 'fear') break
    if (token === 'stop' || token === 'stops') stopped = true
    else if (!stopped && at - back <= 3 && negators.has(token)) return 'denied'
    else if (mark === 'fear' && at - back === 2 && next === 'be' && (token === "'d" || token === 'would'))
      return 'denied'
    else if (token === "'m" || token === 'am') return 'me'
    else if (mark === 'anger' && bearers.has(token)) return 'them'
    else if (tokens[back - 1] === 'if' && (mine.has(token) || pronouns.has(token))) return 'denied'
    else if (mine.has(token)) {
      if (isState && at - back > 2 && !leads.has(tokens[at - 1] as string)) continue
      if (mark === 'act' && passive.has(next)) return 'them'
      return isThird && !passive.has(next) ? 'them' : 'me'
    } else if (pronouns.has(token) || roles.has(token)) return 'them'
    else if ((token === 'my' || token === 'our') && (close || body.has(next))) return 'me'
    else if (token === 'his' || token === 'her' || token === 'their') return 'them'
    else if (token === 'my' || token === 'our' || articles.has(token)) {
      if (isThird || (close && !isState)) return 'them'
    } else if (third.has(token)) isThird = true
  }
  return isThird ? 'them' : null
}
