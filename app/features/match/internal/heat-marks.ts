import { words } from './list-words'

/**
 * Anger and tears count on either side; fear and shame only in the person who types. Without a person beside it, an act
 * is theirs, an owned act nobody's. A trait is never one's own: who calls themselves hostile reports a reproach.
 */
export type Mark = 'anger' | 'fear' | 'act' | 'owned' | 'trait'

export const marks = new Map<string, Mark>([
  ...words(
    `angry angy angery angrily furious furios furiuos livid fuming fumes seething enraged outraged irate
    pissed upset upsets mad hysterical raging rages rage fury anger temper rabid indignant offended crying
    sobbing weeping tears wept panic panicking hysteric resentment panicked paniking panics meltdown boiling
    hurt resentful heated annoyed frustrated irritated unhappy exasperated displeased cross`,
  ).map((word) => [word, 'anger'] as const),
  ...words(
    `afraid scared scard terrified frightened redden blushed petrified nervous nervus anxious anxiety
    trembling tremble shaking shakin shaky shake sweating dread dreading nerves stressed overwhelmed
    freaking freaked ashamed embarrassed mortified humiliated agitated agitation jittery shaken sulking
    snippy flustered sick rattled tense rigid stiff paralysed paralyzed blush bitter hot frozen froze shakes`,
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
export const onlyAfter = new Map<string, Set<string>>([
  [
    'mad',
    new Set(words('am im is are was were be so really very quite too got gets getting went going made')),
  ],
  ['cross', new Set(words('am im is are was were s re so really very quite too got gets getting still'))],
  ['shakes', new Set(words('hands knees voice legs body'))],
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
export const notBefore = new Map<string, Set<string>>([
  ['shaking', new Set(words('hands head his her their our'))],
  ['shake', new Set(words('hands head his her their our it up on'))],
  ['tears', new Set(words('apart up down'))],
  ['snap', new Set(words('up decision election'))],
  ['snapped', new Set(words('up'))],
  ['sick', new Set(words('leave note pay days child'))],
  ['upset', new Set(words('him her them the their our my a'))],
  ['rage', new Set(words('quit'))],
  // Of plans and prices it says how much, not how somebody feels.
  [
    'aggressive',
    new Set(
      words(
        'target targets growth plan plans timeline timelines schedule price prices pricing discount discounts deadline deadlines goal goals forecast forecasts numbers expansion sales offer offers terms',
      ),
    ),
  ],
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
export const onlyBefore = new Map<string, Set<string>>([
  ['cross', new Set(words('with at about'))],
  ['swore', new Set(words('at back'))],
  ['swears', new Set(words('at'))],
])
