import { words } from './list-words'

/** The phrases are looked for only where one of their words stands: most tasks hold none. */
export const meTriggers = new Set(
  words(
    `think breathe calm concentrate focus sleep eat stop mind head brain hit hitting punch punching strangle
    throttle slap slapping kill strike lash bite shout scream cry explode back losing seeing see boiling
    beside lost lose burst blow faint state pieces bits shock panic rage lump knot cool freaking heart
    butterflies fed wound worked
    called calls calling humiliated embarrassed belittled mocked ridiculed patronised laughed laughing look fool feel seem
    tether rope patience drive drives driving blood worried bricking cope face stand hate had argh aargh
    aaargh aaaargh arrgh arrrgh grr grrr grrrr`,
  ),
)
export const mePhrases = [
  /(?:^|[.,;:!?] ?|\b(?:i|and|but|just|so|simply|really|still|bc|because) )(?:can'?t|cannot|can not|couldn'?t) (?:even |really )?(?:think(?! (?:of|about|why|who|what|how|that|it|they|we|this)\b)|breathe|calm|concentrate|focus|sleep|eat|stop (?:shaking|crying|trembling))\b/,
  /\b(?:mind|head|brain)(?:'s| is| went| goes| has| gone| just)? (?:gone |all |completely |totally )?(?:blank|mush|jelly|spinning|fried)\b/,
  /\b(?:i|i'm|i'd) (?:just |really |so )?(?:want to|wanna|like to|feel like|could|might|am going to|going to|gonna|tempted to) (?:just )?(?:hit|hitting|punch|punching|strangle|throttle|slap|slapping|kill|strike|lash|bite)\b/,
  /(?:^|[,.;:] ?)(?:so )?(?:want to|wanna|tempted to|about to) (?:hit|punch|strangle|slap|kill|strike|lash|shout|scream|cry|explode)\b|\bget my own back\b/,
  /\bi(?:'m| am|m)? (?:\w+ )?(?:losing it|seeing red|see red|boiling|beside myself|lost for words|about to (?:burst|lose it|blow|faint)|in (?:a state|pieces|bits|shock|a panic|a rage))\b/,
  /\bi (?:have )?lost (?:it(?! to\b)|my temper|my nerve|my cool)\b|\blose my (?:temper|cool|nerve|head)\b/,
  /\b(?:lump|knot) in (?:my|the) (?:throat|stomach|chest)\b|\bcool (?:off|down) (?:before|b4|first)\b|\bcalm (?:me|myself) down\b|\bcalm me\b|\b(?:not|means|need|require|stay|keep|staying|keeping) calm\b(?! down)/,
  /(?:(?:^|[,.;:!?] ?)(?:so |really |too )?|\b(?:i|i'm|im|i am|i was|feeling|feel|getting|got me|am)(?: \w+){0,2} )(?:fed up|wound up|worked up)\b/,
  /\bi(?:'ve| have|ve)? (?:\w+ )?had (?:it|enough) (?:with|of)\b|\bend of my (?:tether|rope)\b|\bi(?:'m| am|m)? (?:\w+ )?(?:losing|out of) (?:my )?patience\b|\blosing my patience\b/,
  /\bdriv(?:e|es|ing) me (?:\w+ )?(?:mad|nuts|crazy|insane|up the wall)\b|\bmy blood (?:is )?boil(?:s|ing)?\b|\bworried sick\b|\bbricking it\b|\bi hate (?:him|her|them|these)\b|\bi could (?:cry|scream|weep)\b/,
  /(?:^|[.,;:!?] ?|\b(?:i|and|just|really) )(?:can'?t|cannot) (?:cope|face (?:this|it|them|him|her|another)|stand (?:this|it|them|him|her|any))\b/,
  /\b(?:do i|i|(?<!\b(?:they|he|she|them|him|her|who) )need to|must|have to|gotta|can'?t|min|mins|minutes) (?:to )?calm down\b(?! (?:the|a|my|him|her|them|this|that|our|their)\b)/,
  /\bheart (?:is |was |'s )?(?:going|beating) (?:like|mad|wild)\b/,
  /\ba+r+g+h+\b|\bg+r{2,}\b|\bfreaking out\b|\bheart (?:is )?in my mouth\b|\bbutterflies\b/,
]
/** Whom it hurt to be made small is upset, whoever did it. */
const small =
  '(?:liars?|clowns?|idiots?|incompetent|thie(?:f|ves)|crooks?|names|amateurs?|stupid|useless|unprofessional|lazy|dishonest|fools?)'
mePhrases.push(
  new RegExp(
    `\\bcall(?:s|ed|ing)? me (?:an? )?(?:\\w+ )?${small}\\b|\\bi (?:was|got|am|have been) called (?:an? )?(?:\\w+ )?${small}\\b`,
  ),
  /(?<!\b(?:not|never|didn't|hasn't) )\b(?:humiliated|embarrassed|belittled|mocked|ridiculed|patronised|laughed at|laughing at|made a fool of) me\b/,
  /\b(?:made|makes|making) me (?:look|feel|seem) (?:like )?(?:an? )?(?:\w+ )?(?:stupid|small|foolish|fool|idiot|incompetent|ridiculous|useless|child|liar)\b/,
)
export const themTriggers = new Set(
  words(
    `hung hang hangs hanging slammed dead raised raises raising lost loses losing beside let lets letting
    accused accuses accusing ripping rips ripped laid lays tore roof mental cursed curses cursing shame dare
    people off ballistic mad throat flamed table desk liar liars clown clowns idiot idiots incompetent thief
    thieves crook crooks names amateur amateurs stupid useless disgrace joke red veins throws threw throwing
    thrown rude poison poisonous furious insulting hateful insults insulted tear fed ticked arms flipped nuts crazy
    apeshit berserk shit effing blew strip strips kicking piss fuck go upset offended hurt calm`,
  ),
)
/** Who goes through the roof: prices do too. */
const somebody =
  '\\b(?:he|she|they|boss|clients?|customers?|cust|partners?|pm|ceo|cfo|cto|buyer|supplier|director|manager|lawyer|guy|team)'
export const themPhrases = [
  new RegExp(
    `${somebody}(?:'s| has| have|'ve| is| are|'re| just| all| totally| completely){0,2} (?:(?:went|gone|goes|going|go) (?:straight )?(?:through the roof|crazy)|flipped|fed up|wound up|worked up|ticked off|up in arms)\\b`,
  ),
  /\b(?:hit|hits|hitting) the roof\b|\bhad a go at\b|\bflipped out\b|\blost (?:his|her|their) (?:shit|rag|mind)\b|\beffing\b|\bblew (?:a gasket|up at|(?:his|her|their) top)\b|\btor?e (?:a )?strips? off\b/,
  /\bkicking off (?:at (?:me|us)|in the (?:\w+ )?(?:chat|group|meeting|call)|because|over)\b|\b(?:f|fuck|piss) off\b/,
  /(?<!\b(?:to|not|without|never) )\b(?:we|i|i've|we've) (?:really |badly |have |may have )?(?:upset|offended|insulted|hurt) (?:them|him|her|the \w+)\b/,
  /\bcalm (?:him|her|them|the \w+|(?:my|our) \w+) down\b|\bcalm down (?:the|an?|my|our|their|him|her|them)\b|\b(?:him|her|them|(?:they|he|she) (?:needs?|has|have)) to calm down\b/,
  /\b(?:hung|hang|hangs|hanging|slammed the phone) up on (?:me|us|my|our)\b|\bline (?:went|goes|is) dead\b|\b(?:he|she|they|client|customer|boss|partner|buyer|supplier|agent)(?:'s| has| have| just)? (?:just )?hung up\b/,
  /\b(?:raised|raises|raising|lost|loses|losing) (?:his|her|their) (?:voice|temper|cool|rag|head|patience)\b|\bbeside (?:himself|herself|themselves)\b/,
  /\b(?:he|she|they|boss|client|customer|cust|partner|pm|ceo|cfo|cto|buyer)(?:'s| has| just| have|'ve|s)? (?:just |completely |totally |really )?lost it\b(?! to\b)/,
  /\b(?:let|lets|letting) (?:me|us|him|her|them) have it\b|\baccus(?:es|ed|ing) (?:me|us|my|our)\b|\b(?:ripping|rips|ripped|laid|tore|lays) into\b|\bw?(?:ent|gone|goes|going) (?:absolutely |completely |totally )?(?:mental|nuts|apeshit|berserk)\b|\bcurs(?:ed|es|ing) (?:me|us)\b/,
  /\byou(?:'re| are| r) (?:a |an |all )?(?:disgrace|joke|liars?|idiots?|amateurs?|clowns?|thie(?:f|ves)|crooks?|useless|incompetent)\b/,
  /\bshame on you\b|\bhow dare you\b|\byou people\b|\bgo(?:es|ing)? (?:off at|ballistic|mad at|for my throat)\b|\bflamed\b/,
  /\b(?:bangs?|banging|hits?|hitting|pounds?|pounding|thumps?|thumped) (?:on )?(?:the|his|her) (?:table|desk)\b/,
  /\b(?:call(?:s|ed|ing)?) (?:us|our \w+|my \w+) (?:an? )?(?:\w+ )?(?:liars?|clowns?|idiots?|incompetent|thie(?:f|ves)|crooks?|names|amateurs?|stupid|useless)\b/,
  /\b(?:red face|face (?:is |goes |went )?red|red in the face|(?:becomes|goes|turned|turns) red|veins on)\b/,
  /\b(?:throws|threw|throwing|thrown) (?:the|his|her|our|a|their) (?:pen|phone|chair|cup|glass|headset|papers?|laptop|samples?|file|folder)\b/,
  /\b(?:rude|poison|poisonous|furious|insulting|hateful) (?:mail|email|message|letter|reply|note|voicemail|call)\b|\binsult(?:s|ed|ing) (?:me|us|my|our)\b|\btear (?:me|us) (?:apart|to)\b/,
]
