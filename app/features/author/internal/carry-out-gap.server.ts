import type { Situation } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import { writeSkeleton } from '~/features/content/write-skeleton'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { addPhrase } from '../add-phrase'
import { beginPiece } from '../begin-piece.server'
import type { WordingGroup } from '../group-wordings'
import { openDraft } from '../open-draft.server'
import { saveDraft } from '../save-draft.server'
import { noSuchPiece, refused } from './faults'

/** So many wordings of a group are kept as tasks that ought to find its lesson. */
const mostTasks = 10
const mostNames = 1_000

/**
 * Begins a lesson for a situation, named by it and a number; the wordings become the tasks that ought to find it.
 * @returns its slug @throws AppError not-found
 */
export async function beginLessonOf(asked: {
  asker: SignedIn
  situation: string
  group: WordingGroup
  now: Date
}): Promise<string> {
  const { asker, group, now } = asked
  const situation = await requireSituation(asked.situation)
  const title = `New: ${situation.title}`.slice(0, 60)
  const { id, moments } = situation
  const today = now.toISOString().slice(0, 10)
  for (let number = 1; number <= mostNames; number++) {
    const slug = `${id}-${number}`
    const text = writeSkeleton({ kind: 'lesson', slug, title, today, of: { situation: id, moments } })
    const begun = await beginPiece({ asker, kind: 'lesson', slug, text, now }).catch(orTaken)
    if (!begun) continue
    const db = await openDatabase()
    const piece = await db.studioPiece.findUniqueOrThrow({ where: { kind_slug: { kind: 'lesson', slug } } })
    await db.keptTask.createMany({
      data: [...new Set(group.map((wording) => wording.text))]
        .slice(0, mostTasks)
        .map((words) => ({ id: crypto.randomUUID(), pieceId: piece.id, text: words, createdAt: now })),
    })
    return slug
  }
  throw refused('There are too many drafts of this situation. Finish or retire some first.')
}

/** Adds a phrase to a situation's draft. @throws AppError not-found; conflict where the phrase is there, or has no place */
export async function addPhraseTo(asked: {
  asker: SignedIn
  situation: string
  phrase: string
  now: Date
}): Promise<void> {
  const { asker, phrase, now } = asked
  const { id, phrases } = await requireSituation(asked.situation)
  const of = { kind: 'situation', slug: id } as const
  const { text, revision } = await openDraft({ asker, ...of })
  const next = addPhrase(text, phrase)
  if (next === null)
    throw refused('The list of phrases in its draft cannot be read. Mend the draft first; nothing was added.')
  if (next === text || phrases.some((one) => one.text === phrase))
    throw refused('This phrase is there already. Nothing was added.')
  await saveDraft({ asker, ...of, input: { base: revision, save: crypto.randomUUID(), text: next }, now })
}

async function requireSituation(id: string): Promise<Situation> {
  const situation = (await getLibrary()).situations.find((one) => one.id === id)
  if (!situation) throw noSuchPiece()
  return situation
}

function orTaken(error: unknown): null {
  if (error instanceof AppError && error.code === 'conflict') return null
  if ((error as { code?: string }).code === 'P2002') return null
  throw error
}
