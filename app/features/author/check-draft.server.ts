import { checkLinks, checkNeighbours } from '~/features/content/check-links'
import { type Problem, situationFrontMatterSchema } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import type { PieceKind } from '~/features/content/piece'
import { readFrontMatter } from '~/features/content/read-front-matter'
import { askLanguage } from './ask-language.server'
import { namePieceFile } from './internal/name-piece'
import { lookAtPiece } from './look-at-piece.server'
import type { Preview } from './play-lesson.server'

type Draft = {
  kind: PieceKind
  slug: string
  text: string
  today: string
  images: Readonly<Record<string, string>>
}

/**
 * What can be said of a draft at once, as it would stand among what readers have: the checks of `lookAtPiece`, and where a
 * link or a neighbour leads nowhere. Not the spelling, which comes a moment later (`checkDraft`).
 */
export async function glanceAtDraft(draft: Draft): Promise<{ problems: Problem[]; preview: Preview | null }> {
  const [{ problems, preview }, { lessons, situations }] = [await lookAtPiece(draft), await getLibrary()]
  const { kind, slug, text } = draft
  const known = {
    lessons: new Set([slug, ...lessons.map((lesson) => lesson.slug)]),
    situations: new Set(situations.map(({ id }) => id)),
  }
  const file = namePieceFile(draft)
  const front =
    kind === 'situation' ? readFrontMatter({ file, source: text, schema: situationFrontMatterSchema }) : null
  const nowhere = [
    ...(kind === 'lesson' && preview ? checkLinks({ ...preview.lesson, slug }, known) : []),
    ...(front?.ok ? checkNeighbours({ ...front.data, id: slug }, known) : []),
  ]
  return { problems: [...problems, ...nowhere].sort(byLine), preview }
}

/**
 * All that keeps a draft from being published (`error`) or is for its author to judge (`warning`), in the order of lines:
 * the rules of `npm run content:check`. Where the spelling cannot be told, nothing waits for it.
 */
export async function checkDraft(draft: Draft): Promise<Problem[]> {
  const [{ problems }, language] = await Promise.all([glanceAtDraft(draft), askLanguage(draft)])
  return [...problems, ...(language ?? [])].sort(byLine)
}

function byLine(a: Problem, b: Problem): number {
  return a.line - b.line
}
