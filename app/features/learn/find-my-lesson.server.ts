import { isDepth } from '~/features/content/words'
import { openDatabase } from '~/platform/db.server'
import { unseal } from '~/platform/seal.server'
import type { MyLesson } from './my-lesson'
import { sealedPlace } from './sealed-place'

/** A sitting that was left longer ago is begun anew. */
const resumeDays = 30

/** What a person has of one lesson: where they were, on whatever device, whether they keep it, and their note. */
export async function findMyLesson(personId: string, lesson: string, now: Date): Promise<MyLesson> {
  const db = await openDatabase()
  const since = new Date(now.getTime() - resumeDays * 24 * 60 * 60 * 1000)
  const [use, favourite, note, debriefs] = await Promise.all([
    db.lessonUse.findFirst({
      where: { personId, lesson, changedAt: { gt: since } },
      orderBy: { changedAt: 'desc' },
    }),
    db.favourite.findUnique({ where: { personId_lesson: { personId, lesson } } }),
    db.lessonNote.findUnique({ where: { personId_lesson: { personId, lesson } } }),
    db.debrief.findMany({
      where: { personId, answeredAt: null, dismissedAt: null, dueAt: { gt: now } },
      orderBy: { createdAt: 'desc' },
      select: { id: true, situation: true, byMail: true, dueAt: true, lessons: true },
      take: 20,
    }),
  ])
  const open = use && !use.finishedAt && isDepth(use.depth) ? use : null
  return {
    resume:
      open && isDepth(open.depth)
        ? { use: open.id, depth: open.depth, step: open.step, situation: open.situation }
        : null,
    kept: favourite?.kept ?? false,
    note: note ? openNote(note.sealed, sealedPlace('note', personId, lesson)) : '',
    lookBacks: debriefs
      .filter(({ lessons }) => lessons.split(',').includes(lesson))
      .map(({ id, situation, byMail, dueAt }) => ({ id, situation, byMail, dueAt: dueAt.toISOString() })),
  }
}

/** Null where it does not open with the key of today: then it is neither shown nor written over. */
function openNote(sealed: Uint8Array, place: string): string | null {
  try {
    return unseal(sealed, place)
  } catch {
    return null
  }
}
