import { getLibrary } from '~/features/content/get-library.server'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { noSuchPiece } from './internal/faults'
import { namePiece } from './internal/name-piece'
import { sayOfLesson } from './internal/say-of-lesson.server'
import { openDraft } from './open-draft.server'
import { saveDraft } from './save-draft.server'

/**
 * "Needs work": opens a draft of the lesson where there is none, and says why in the queue, until a newer text is served
 * or somebody finds it still true. Readers keep what they have.
 * @param asked.seen the last word on it that the page showed
 * @returns whose word it is that says so already, where there is one newer than `seen`; else null
 * @throws AppError not-allowed; not-found for a lesson that is not served; conflict where another word came meanwhile
 */
export async function flagLesson(asked: {
  asker: SignedIn
  slug: string
  words: string
  seen: string
  now: Date
}): Promise<string | null> {
  const { asker, slug, words, seen, now } = asked
  demandPermission(asker, 'write:lesson:any')
  if (!(await getLibrary()).lessons.some((lesson) => lesson.slug === slug)) throw noSuchPiece()
  const of = { kind: 'lesson', slug } as const
  // Saved as it stands: that begins a draft, and changes nothing in one that is there.
  const { text, revision } = await openDraft({ asker, ...of })
  await saveDraft({ asker, ...of, input: { base: revision, save: crypto.randomUUID(), text }, now })
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const before = await sayOfLesson(tx, { slug, verdict: 'needs-work', words, seen, byId: asker.id, now })
    if (before) return before
    const detail = { verdict: 'needs-work' }
    await writeAudit(tx, { action: 'piece-verified', actorId: asker.id, subjectId: namePiece(of), detail })
    return null
  })
}
