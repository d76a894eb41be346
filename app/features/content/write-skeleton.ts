import type { PieceKind } from './piece'

/**
 * The text that a new lesson or situation begins from: readable, and not through the check until its placeholders are
 * written. Pure.
 * @param piece.title made from the slug where it is empty
 * @param piece.today an ISO date
 * @param piece.of for a lesson, the situation and the moments that it is to be for, where they are known
 */
export function writeSkeleton(piece: {
  kind: PieceKind
  slug: string
  title: string
  today: string
  of?: Served
}): string {
  const { kind, slug, today, of } = piece
  const title = piece.title.trim() || slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
  return kind === 'lesson' ? lesson({ slug, title, today, of }) : situation(title)
}

type Served = { situation: string; moments: readonly string[] }

function lesson(piece: { slug: string; title: string; today: string; of: Served | undefined }): string {
  const { slug, title, today, of = { situation: 'choose-a-situation', moments: ['before'] } } = piece
  return `---
title: ${JSON.stringify(title)}
summary: "What the reader can do after it, in one sentence."
situations: [${of.situation}]   # ids: the names in content/situations
moments: [${of.moments.join(', ')}]                  # before, during, after
focus: people                      # self | people | work-product | practice
point: ${slug}
signals: ["words of a task", "for which this lesson", "is the better one"]
keeper: Just Enough library team
verified: "${today}"
verifyEvery: 12
sources: []                        # at least one: author, work, year, for
---

<Step depth="essence" title="What to do first">

What to do, in at most 130 words.

<Say>The line to say aloud.</Say>

</Step>

<Step depth="core" title="How">

How, with one example.

</Step>

<Step depth="deeper" title="Why it works">

Why, and where it does not.

</Step>
`
}

function situation(title: string): string {
  return `---
title: ${JSON.stringify(title)}
phase: negotiate                   # self, form, negotiate, document, run, repair, change
scope: "What the reader is in, and what they need."
not: "When it is something else, and where to look then."
neighbours: []                     # two to four ids of other situations
synonyms: []                       # six to twenty short names for it
moments: [before, during, after]
usually: before                    # before, during, after, none
phrases: []                        # a dozen at least, as people speak
---

A sentence or two for the map.
`
}
