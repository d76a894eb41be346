/**
 * What no lesson is for, and what must not be met with one: somebody's own life, danger from somebody, a body that fails,
 * hands or advances of somebody else, and what the law forbids.
 */
const beyonds = ['life', 'danger', 'body', 'touch', 'law'] as const
export type Beyond = (typeof beyonds)[number]

const longest = 4000

const someone = '(?:me|her|him|my [a-z]+)'
const blow = '(?:kill|hit|beat|hurt|stab|shoot|rape|attack|slap|punch|strangle)'
const privateParts =
  '(?:knees?|thighs?|legs?|bum|butt|bottom|ass|arse|breasts?|boobs?|waist|hips?|lap|crotch|body|neck|hair|face)'
const bribe = '(?:bribes?|kickbacks?|backhanders?|facilitation payments?|payoffs?)'

/**
 * Only what is meant as it stands. Work speaks in these words too: a deal is killed, an offer hits, a partner beats us on
 * price, it would be career suicide, they hold a gun to our head.
 */
const rules: Record<Beyond, readonly RegExp[]> = {
  life: [
    /\b(?:want|wanna|going|gonna|feel|feels|feeling|think|thinking|thought|thoughts|might|will|'ll|about|plan|planning|urge|try|tried)\b[^.!?\n]{0,25}\b(?:kill|killing|hurt|hurting|harm|harming|cut|cutting) myself\b(?! (?:laughing|off|for|to|over|some|a|an)\b)/,
    /\b(?:i am|i'm|im|i feel|feeling|i've been|i was) (?:[a-z]+ ){0,2}suicidal\b/,
    /\b(?:commit|committing|committed|attempt|attempted|attempting|consider|considering|thoughts of|thinking of|thinking about) suicide\b/,
    /\b(?:i|i'd|id) (?:[a-z]+ ){0,2}(?:want|wanna|wish|rather|like) (?:to )?(?:die|be dead)\b(?! (?:of|from|on|in|when|every)\b)/,
    /\b(?:end|take|ending|taking) my (?:own )?life\b/,
    /\b(?:don't|dont|do not|no longer) want to (?:live|be alive|exist)(?: any ?more|\b(?! (?:in|with|here|there|near|like|through|on|by|off)\b))/,
    /\b(?:no reason to live|nothing to live for|i'd be better off dead|i wish i was dead|i wish i were dead)\b/,
  ],
  danger: [
    new RegExp(`\\bthreat(?:ens|ened|ening) to ${blow} ${someone}\\b(?! (?:with|on|over|in the)\\b)`),
    new RegExp(
      `\\b(?:afraid|scared|frightened|worried|fear)\\b[^.!?\\n]{0,25}\\b(?:he|she|they|who)(?:'ll| will| might| may| could|'s going to| is going to) ${blow} ${someone}\\b(?! (?:with|on|over)\\b)`,
    ),
    new RegExp(
      `(?<!\\bi )\\b(?:punched|slapped|choked|strangled|headbutted|stabbed) ${someone}\\b(?! (?:with a (?:bill|fine|fee|claim|lawsuit)|in the back|on the back|down|up)\\b)`,
    ),
    /\b(?:hit|kicked|shoved|grabbed|pushed|beat|spat at) (?:me|her|him) (?:in the (?:face|head|stomach|ribs)|by the (?:arm|throat|neck|hair|collar|wrist)|against the (?:wall|door)|to the (?:floor|ground)|down the stairs)\b/,
    /\bmy (?:husband|wife|boyfriend|girlfriend|boss|father|brother|son) (?:hits|beats|hit|beat) me\b(?! (?:with|up with|to|on|down|at)\b)/,
    /\b(?:pulled|pulls|pulling|waving|waves|holding|has|got|pointing|points) (?:out )?(?:a|his|her) (?:gun|knife|machete|pistol|weapon)\b(?! (?:to|in|at|against) (?:our|my|the|their|a|your) (?:heads?|backs?|throats?|gunfight)\b)/,
    /\b(?:won't|wont|will not|doesn't|refuses to) let (?:me|us|her) (?:leave|out of|go out of) (?:the|this|his|her) (?:room|office|building|car|house|flat|apartment)\b/,
    /\b(?:locked|locks) (?:me|us|her) in (?:the|a|his|her|this) (?:room|office|car|building|toilet|house)\b/,
    /\b(?:stalking me|stalks me|follow(?:s|ed|ing) me (?:home|to my (?:car|hotel|room|house|flat)))\b/,
    /\b(?:i'm|i am|im|i feel|i don't feel|we are|we're) (?:[a-z]+ )?(?:in physical danger|physically unsafe|not physically safe|physically in danger)\b/,
  ],
  body: [
    /\b(?:chest pains?|pains? in my chest|my chest (?:hurts|is hurting|aches))\b/,
    /\b(?:i'm|i am|im|he's|he is|she's|she is|(?:colleague|counterpart|somebody|someone|boss|guy|lawyer) is) having (?:a|an) (?:heart attack|stroke|seizure)\b(?! (?:over|about|because|at|when|if)\b)/,
    /\b(?:he|she|colleague|counterpart|somebody|someone|boss|guy|lawyer) (?:has |just |has just |is lying |lies )?(?:fainted|collapsed on the floor|collapsed in front of|unconscious)\b/,
    /\b(?:is unconscious|isn't breathing|is not breathing|bleeding (?:badly|heavily|a lot))\b/,
  ],
  touch: [
    new RegExp(
      `\\b(?:touch(?:es|ed|ing)?|strok(?:es|ed|ing)|caress(?:es|ed|ing)|grop(?:es|ed|ing)|grab(?:s|bed|bing)?|squeez(?:es|ed|ing)|rub(?:s|bed|bing)?|pinch(?:es|ed|ing)?|kiss(?:es|ed|ing)?|hands? (?:is |are |was |were |stays |keeps )?(?:on|up)) (?:me on the |my (?:[a-z]+ )?)${privateParts}\\b`,
    ),
    /\b(?:grop(?:es|ed|ing) (?:me|her|us)|feels me up|felt me up|feeling me up)\b/,
    /\bkeeps? touching (?:me|us|her)\b/,
    /\btouch(?:es|ed|ing) (?:me|her) (?:inappropriately|sexually|under|without|all the time|again and again|in a way|where)\b/,
    /\b(?:tried|tries|trying|wants|wanted) to (?:kiss|sleep with|have sex with|undress) (?:me|her)\b/,
    /\bwants? me to (?:sleep with|have sex with|come to (?:his|her|the) (?:hotel )?room|go to bed with|undress)\b/,
    /\bsexual(?:ly)? (?:harass(?:es|ed|ing)?|assault(?:s|ed|ing)?|abus(?:es|ed|ing)|molest(?:s|ed|ing)?) (?:me|her|us)\b/,
    /\b(?:raped me|rapes me|raped her|molest(?:s|ed|ing) (?:me|her)|exposed himself|dick pics?|showed me his (?:penis|dick))\b/,
    /\b(?:sex|sleep(?:ing)? with (?:him|her)|a night with (?:him|her)|come to my hotel room)\b[^.!?\n]{0,30}\b(?:contract|deal|order|job|promotion|sign|signs|signature)\b/,
  ],
  law: [
    new RegExp(
      `(?<!n't |not |never |without )\\b(?:want(?:s|ed)?|ask(?:s|ed|ing)?(?: me| us)? for|demand(?:s|ed|ing)?|expect(?:s|ed|ing)?|offer(?:s|ed|ing)?(?: me| us| him| her| them)?|hint(?:s|ed|ing)? at|pay|paying|take|taking|accept) (?:a |an |some |his |her |their |the |that )?(?:[a-z]+ )?${bribe}\\b`,
    ),
    /\b(?:want|wants|wanted|asks?|asked|demands?|demanded|expects?|expected|insists?|offers?|offered|slipped|handed|gave) [^.!?\n]{0,30}\bcash (?:in|inside) (?:a|an|the|his) (?:[a-z]+ )?(?:envelope|bag|briefcase|suitcase)\b/,
    /\b(?:cash|money|something|payment|paid|pays?|paying) under the table\b/,
    /\b(?:how|should|could|can|shall) (?:do |can |could |should |would |to )?(?:i |we )?(?:best )?(?:blackmail|bribe|forge|hack)\b/,
    /\b(?:forge|fake|forged|faked|forging|faking) (?:his|her|their|a|the|my boss's) signatures?\b/,
  ],
}

/** What of a task is beyond any lesson, the gravest first; null nearly always. Pure; its time grows with the text. */
export function readBeyond(task: string): Beyond | null {
  const text = task
    .slice(0, longest)
    .toLowerCase()
    .replace(/[\u2018\u2019`\u00b4]/g, "'")
    .replace(/[ \t]+/g, ' ')
  return beyonds.find((beyond) => rules[beyond].some((rule) => rule.test(text))) ?? null
}
