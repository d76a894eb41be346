import type { Depth } from '~/features/content/words'
import { inOrder, type Queue } from './reconcile-queue'

/** What a signed-in person has of one lesson. */
export type MyLesson = {
  /** The sitting to go on with: not finished, and not long ago. */
  resume: { use: string; depth: Depth; step: number } | null
  kept: boolean
  note: string
}

/** What the server knows of one's lesson, and on top of it what this device has not sent yet. */
export function withPending(mine: MyLesson, queue: Queue, lesson: string): MyLesson {
  let { kept, note } = mine
  for (const mutation of inOrder(queue)) {
    if (mutation.kind === 'favourite' && mutation.body.lesson === lesson) kept = mutation.body.kept
    if (mutation.kind === 'note' && mutation.body.lesson === lesson) note = mutation.body.text
  }
  return { ...mine, kept, note }
}
