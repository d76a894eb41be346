import type { Moment } from '~/features/content/words'

/** Marks of each moment with their weight. Written from how people speak, not from any labelled set. */
const marks: Record<Moment, [RegExp, number][]> = {
  before: [
    [
      /\b(?:tomorrow|tmrw|tmr|tonight|next (?:week|month|monday|tuesday|wednesday|thursday|friday|year)|upcoming|this afternoon|later today)\b/,
      2,
    ],
    [/\b(?:b4|before) (?:i|we|the|my|our|it|they|going|walking|he|she|lunch|that)\b/, 2],
    [
      /\b(?:in|within) (?:\d+|a few|an?|five|ten|fifteen|twenty|thirty|half) ?(?:an? )?(?:min|minutes?|mins|hours?|hrs?|h|days?|weeks?|quarter)\b/,
      2,
    ],
    [
      /\b(?:about to|going to|gonna|will have to|have to|need to|must|want to|how (?:do|should|can) (?:i|we)|prepar\w*|prep|walking in|go in|going in|getting ready|ahead of|first (?:call|meeting))\b/,
      1,
    ],
    [
      /\b(?:starts?|begins?|kicks? off) (?:in|at|on|tomorrow|soon)\b|\b(?:is|are) (?:due|scheduled|planned) (?:for|in|on)\b|\bto go\b/,
      2,
    ],
    [
      /\bon (?:my|the|our) way (?:in|to|over|there)\b|\bwalking (?:over|in|up) to\b|\b(?:on|in) (?:the |a )?(?:train|bus|plane|taxi|cab|car|lift) to\b/,
      3,
    ],
    [
      /\b(?:on my way to|off to see|about to (?:phone|call|ring|see|meet|go)|any (?:minute|second) now|arrives? any (?:minute|second)|in reception)\b/,
      3,
    ],
    [/\bi(?:'ll| will| am going| must| should) (?:meet|see|tell|present|call|face|ask|brief|explain)\b/, 2],
    // Whatever was yesterday: they are to be met again, and it is said when.
    [
      /\b(?:have to|has to|must|need to|got to|gotta|going to|gonna|will|'ll) (?:face|see|meet|call|ring|phone|join|present|sit down with|talk to|speak to|go back)\b(?: [\w']+){0,4} (?:again|in (?:an? )?(?:\d{1,2}|five|ten|fifteen|twenty|thirty|half|few|hour|minute)\b(?! (?:countries|parts|clauses|years|months)))/,
      4,
    ],
  ],
  during: [
    [
      /\b(?:call|meeting|session|talks?|negotiation|workshop|review|visit|demo|lunch|dinner|zoom|chat)(?: with (?:them|him|her|us|the \w+))? (?:right )?now\b/,
      3,
    ],
    [
      /(?:^|[.,;:!?] ?)(?:on|in) (?:a |an |the |our |my |this )?(?!last|next|first|every|each|most)(?:\w+ )?(?:call|meeting|session|talks|negotiation|workshop|review|zoom|teams|demo)\b(?! (?:yesterday|tomorrow|today|tonight|last|next|this|on|at|in))/,
      3,
    ],
    [/\bsitting (?:here|with|across|opposite|next to|in front of)\b/, 3],
    [
      /\b(?:right now|just now|at this (?:moment|very moment)|as we speak|currently in|(?<!elephant )in the room|(?<!seat )at the table|still (?:sitting|talking|on the call))\b/,
      3,
    ],
    [
      /\b(?:on (?:a |the |our |short )*break|took a break|coffee break|called a (?:break|recess|time-?out)|in the (?:hallway|corridor|bathroom|toilet|restroom|loo)|stepped out|time-?out|recess|adjourned|they(?:'re| are) waiting (?:outside|inside|for (?:my|our) answer|in))\b/,
      4,
    ],
    [
      /\b(?:i'm|im|i am|we're|we are) (?:in|on|at) (?:a |the |this |an |my )?(?:\w+ )?(?:call|meeting|negotiation|talks?|room|session|workshop|zoom|teams)\b/,
      4,
    ],
    [
      /\bon mute\b|\bunder the table\b|\bmuted\b|\bacross from me\b|\bopposite me\b|\bwaiting for (?:my|our|an) (?:answer|reply)\b|\bstaring at me\b/,
      4,
    ],
    [
      /\b(?:is|are|keeps?|he's|she's|they're|theyre) (?:\w+ )?(?:shouting|yelling|screaming|staring|repeating|talking over|sitting|looking at|refusing|waiting|pushing)\b/,
      2,
    ],
    [
      /\b(?:they|he|she) just (?:said|threw|slammed|put|came|walked|offered|asked|told|announced|dropped|opened)\b/,
      2,
    ],
  ],
  after: [
    [
      /\b(?:yesterday|last (?:night|week|month|friday|monday|tuesday|wednesday|thursday|year)|this morning|afterwards|ago|earlier today|the day after)\b/,
      2,
    ],
    [
      /\b(?:after (?:the|that|our|my|yesterday's|last) (?:\w+ )?(?:meeting|call|talk|session|negotiation|review|workshop|dinner|deal)|just (?:came|got|walked) out|just (?:finished|ended|hung up)|it went|went (?:badly|well|wrong)|is over|debrief|in hindsight|looking back|should have|shouldn't have)\b/,
      3,
    ],
    [
      /\b(?:got|came|come|coming|walked|went) (?:off|out of) (?:the |a |an |my |our |that |this )?(?:\w+ )?(?:phone|call|meeting|zoom|teams|talks|session|review)\b|\bjust (?:out of|back from|off) (?:the |a |my |our )?(?:\w+ )?(?:phone|call|meeting|talks|session|visit|review)\b/,
      5,
    ],
    [
      /\b(?:i|we) (?:lost|blew|snapped|shouted|yelled|forgot|missed|promised|said|agreed|signed|sent|leaked|lied)\b/,
      1,
    ],
  ],
}

/**
 * The moment the words point to: before, during or after the thing itself; null where they do not say enough.
 */
export function readMoment(task: string): Moment | null {
  const text = task
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .slice(0, 4000)
  const scores = (Object.keys(marks) as Moment[]).map((moment) => ({
    moment,
    score: marks[moment].reduce((sum, [pattern, weight]) => sum + (pattern.test(text) ? weight : 0), 0),
  }))
  scores.sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score < 2 || first.score === second?.score) return null
  return first.moment
}
