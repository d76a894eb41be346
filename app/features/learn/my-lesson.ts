import type { Depth } from '~/features/content/words'
import { inOrder, type Queue } from './reconcile-queue'

/** What a signed-in person has of one lesson. */
export type MyLesson = {
  /** The sitting to go on with: not finished, and not long ago. */
  resume: { use: string; depth: Depth; step: number; situation: string | null } | null
  kept: boolean
  /** Null where it cannot be opened for now. */
  note: string | null
  /** Look backs that are planned for kits with this lesson, and not due yet. */
  lookBacks: PlannedLookBack[]
}

/** Where nobody could be asked. A note is not offered, since it would be written over one that is there. */
export const notAsked: MyLesson = { resume: null, kept: false, note: null, lookBacks: [] }

type PlannedLookBack = {
  id: string
  situation: string | null
  byMail: boolean
  /** ISO */
  dueAt: string
}

/**
 * What the server knows of one's lesson, and on top of it what this device has not sent yet. A look back that is due,
 * answered or dropped is none to come.
 */
export function withPending(
  mine: MyLesson,
  queue: Queue,
  { lesson, now }: { lesson: string; now: number },
): MyLesson {
  let { kept, note, lookBacks } = mine
  for (const mutation of inOrder(queue)) {
    if (mutation.kind === 'favourite' && mutation.body.lesson === lesson) kept = mutation.body.kept
    if (mutation.kind === 'note' && mutation.body.lesson === lesson) note = mutation.body.text
    if (mutation.kind === 'debrief' || mutation.kind === 'debrief-drop')
      lookBacks = lookBacks.filter(({ id }) => id !== mutation.body.debrief)
    if (mutation.kind === 'debrief-plan' && mutation.body.lessons.includes(lesson)) {
      const { debrief: id, situation, byMail, afterMinutes } = mutation.body
      lookBacks = lookBacks.filter((each) => each.id !== id)
      if (afterMinutes === null) continue
      const dueAt = mutation.at + afterMinutes * 60_000
      if (dueAt > now)
        lookBacks = [{ id, situation, byMail, dueAt: new Date(dueAt).toISOString() }, ...lookBacks]
    }
  }
  return { ...mine, kept, note, lookBacks }
}
