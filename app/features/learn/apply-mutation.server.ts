import type { Prisma } from '~/platform/.server/prisma/client'
import { answerDebrief } from './answer-debrief.server'
import { answerRecall } from './answer-recall.server'
import { dropDebrief } from './drop-debrief.server'
import { keepCard } from './keep-card.server'
import { keepFavourite } from './keep-favourite.server'
import { keepNote } from './keep-note.server'
import { markUsed } from './mark-used.server'
import type { MutationBody, MutationKind } from './mutation.schema'
import { noteOwnAnswer } from './note-own-answer.server'
import { planDebrief } from './plan-debrief.server'
import { recordHelp } from './record-help.server'
import { recordProgress } from './record-progress.server'

/** What a hand gets besides the change itself. `at` is when it was done, with a wrong clock taken out, never later than `now`. */
export type Applied = { personId: string; at: Date; now: Date }

type Hand<Kind extends MutationKind> = (
  db: Prisma.TransactionClient,
  body: MutationBody<Kind>,
  applied: Applied,
) => Promise<unknown>

const hands: { [Kind in MutationKind]: Hand<Kind> } = {
  progress: recordProgress,
  used: markUsed,
  favourite: keepFavourite,
  note: keepNote,
  card: keepCard,
  help: async (db, { answerId, ...answer }, { personId, at }) => {
    await recordHelp({ id: answerId, ...answer }, db)
    await noteOwnAnswer(db, { personId, lesson: answer.lesson, at })
  },
  'debrief-plan': planDebrief,
  debrief: answerDebrief,
  'debrief-drop': dropDebrief,
  recall: answerRecall,
}

/**
 * Carries out one change of a person's learning, within the caller's transaction.
 * @throws AppError, where it can never be carried out
 */
export function applyMutation<Kind extends MutationKind>(
  db: Prisma.TransactionClient,
  change: { kind: Kind; body: MutationBody<Kind> } & Applied,
): Promise<unknown> {
  const { kind, body, ...applied } = change
  return hands[kind](db, body, applied)
}
