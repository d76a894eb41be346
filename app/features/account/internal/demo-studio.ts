/** What people of the made-up company shared, in the order of days ago: the words, what they chose, what was understood. */
export const demoWordings: { text: string; situation: string; understood: string | null; daysAgo: number }[] =
  [
    {
      text: 'the partner’s new lawyer has a comment on every comma',
      situation: 'contract-review',
      understood: 'concessions',
    },
    {
      text: 'their lawyer comments on every comma of the draft',
      situation: 'contract-review',
      understood: 'concessions',
    },
    {
      text: 'a new lawyer on their side, forty comments on commas',
      situation: 'contract-review',
      understood: null,
    },
    {
      text: 'lawyer of the partner rewrites commas, call in ten minutes',
      situation: 'contract-review',
      understood: null,
    },
    {
      text: 'our steering committee has not met since spring',
      situation: 'governance-meeting',
      understood: 'stalled-alliance',
    },
    {
      text: 'steering committee cancelled for the third time',
      situation: 'governance-meeting',
      understood: 'stalled-alliance',
    },
    {
      text: 'nobody comes to the steering committee any more',
      situation: 'governance-meeting',
      understood: null,
    },
    { text: 'who pays for the translator at the kickoff', situation: 'kickoff', understood: null },
  ].map((wording, at) => ({ ...wording, daysAgo: 2 + at * 5 }))

/** A lesson that an author of the company has sent to review. */
export const demoDraft = {
  slug: 'say-what-was-decided-before-you-part',
  title: 'Say what was decided before you part',
  text: `---
title: Say what was decided before you part
summary: Two minutes at the end of a meeting that save two weeks of mails about what was meant.
situations: [governance-meeting, kickoff]
moments: [during]
focus: practice
point: close-the-meeting
signals: [end of the meeting, wrap up, who does what]
keeper: Marc Delaunay
verified: "2026-11-20"
verifyEvery: 12
sources:
  - author: Roger Schwarz
    work: The Skilled Facilitator
    year: 2002
    for: agreeing on next steps together, aloud, while everybody is there
---

<Step depth="essence" title="Say it while all are there">

Stop three minutes early. Say what was decided, one sentence each, and ask whether it is so.

<Say>Before we part: here is what I believe we decided. Tell me where I am wrong.</Say>

<Exit>I will write it down as I heard it, and you correct it by tomorrow noon.</Exit>

</Step>

<Step depth="core" title="Who, what, by when">

A decision without a name is a wish. Go through them once more, and ask for a name and a day.

<Ask why="A day that they chose is one that they keep">By when would you like to have done that?</Ask>

</Step>

<Step depth="core" title="Write three lines">

Send three lines within the hour: what, who, by when. No story, no praise, no blame.

</Step>

<Step depth="core" title="When somebody disagrees now">

Good: now is the cheapest moment. Take the one point, leave the others standing.

<Say>Then that point is open. The other three stand. Is that right?</Say>

</Step>

<Step depth="deeper" title="Why it works">

People remember what they wanted. Said aloud, the difference shows while all can still speak.

</Step>

<Step depth="deeper" title="Where it does not">

With somebody who may not say no in front of others, ask them alone, before the meeting ends.

</Step>
`,
}
