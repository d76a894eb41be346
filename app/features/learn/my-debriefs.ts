import type { HelpAnswer } from './help-words'
import type { MutationBody } from './mutation.schema'
import { inOrder, type Queue } from './reconcile-queue'

/** One look back as its owner sees it. */
export type MyDebrief = {
  id: string
  situation: { id: string; title: string } | null
  lessons: { slug: string; title: string }[]
  /** ISO */
  dueAt: string
  byMail: boolean
  /** Null until it is answered. */
  answer: { helped: HelpAnswer; happened: string; next: string } | null
}

/** What the server knows of one's look backs, and on top of it what this device has not sent yet. */
export function debriefsWithPending(debriefs: MyDebrief[], queue: Queue): MyDebrief[] {
  let list = debriefs
  for (const mutation of inOrder(queue)) {
    if (mutation.kind === 'debrief-drop') list = list.filter(({ id }) => id !== mutation.body.debrief)
    if (mutation.kind === 'debrief') {
      const { debrief, ...answer } = mutation.body
      list = list.map((each) => (each.id === debrief ? { ...each, answer } : each))
    }
    if (mutation.kind === 'debrief-plan') list = list.flatMap((each) => planned(each, mutation))
  }
  return list
}

function planned(debrief: MyDebrief, plan: { at: number; body: MutationBody<'debrief-plan'> }): MyDebrief[] {
  const { debrief: id, afterMinutes, byMail } = plan.body
  if (debrief.id !== id) return [debrief]
  if (afterMinutes === null) return []
  return [{ ...debrief, byMail, dueAt: new Date(plan.at + afterMinutes * 60_000).toISOString() }]
}
