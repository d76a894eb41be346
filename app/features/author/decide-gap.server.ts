import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { gapWords } from './gap-words'
import type { GapAction } from './gaps.schema'
import { addPhraseTo, beginLessonOf } from './internal/carry-out-gap.server'
import { type Decided, findGap } from './internal/find-gap.server'

type Deciding = Exclude<GapAction, { do: 'reopen' | 'delete' }>

/**
 * Keeps what the authors decided about a group of shared wordings, and does it: a draft of a lesson for the situation, a
 * phrase in a draft of the situation, or nothing. Whoever decides the same a second time changes nothing.
 * @returns what it is about (a slug, a situation's id), and who had decided so already, where somebody had
 * @throws AppError not-allowed, not-found; conflict where something else was decided meanwhile, or it cannot be done
 */
export async function decideGap(asked: {
  asker: SignedIn
  input: Deciding
  now: Date
}): Promise<{ target: string | null; already: string | null }> {
  const { asker, input, now } = asked
  demandPermission(asker, 'write:lesson:any')
  const { group, decided } = await findGap(input.wording)
  if (decided) return answerDecided(decided, asked)
  const wordingId = group[0].id
  const planned = input.do === 'phrase' ? input.situation : null
  const db = await openDatabase()
  // Kept before it is done: of two who press at once, one does it.
  const isMine = await db.gapDecision
    .create({ data: { wordingId, decision: input.do, target: planned, byId: asker.id, at: now } })
    .then(() => true, orTaken)
  if (!isMine) {
    const { decided: theirs } = await findGap(input.wording)
    if (theirs) return answerDecided(theirs, asked)
  }
  try {
    const target = await carryOut({ ...asked, group, planned })
    await db.$transaction(async (tx) => {
      await tx.gapDecision.updateMany({ where: { wordingId }, data: { target } })
      const detail = { decision: input.do, ...(target && { target }) }
      await writeAudit(tx, { action: 'gap-decided', actorId: asker.id, subjectId: wordingId, detail })
    })
    return { target, already: null }
  } catch (error) {
    await db.gapDecision.deleteMany({ where: { wordingId, byId: asker.id, at: now } })
    throw error
  }
}

async function carryOut(asked: {
  asker: SignedIn
  input: Deciding
  group: Parameters<typeof beginLessonOf>[0]['group']
  planned: string | null
  now: Date
}): Promise<string | null> {
  const { asker, input, group, planned, now } = asked
  if (input.do === 'lesson') return beginLessonOf({ asker, situation: input.situation, group, now })
  if (input.do === 'phrase')
    await addPhraseTo({ asker, situation: input.situation, phrase: input.phrase, now })
  return planned
}

function answerDecided(decided: Decided, { asker, input }: { asker: SignedIn; input: Deciding }) {
  const who = decided.byId === asker.id ? 'You' : decided.by
  if (decided.kind === input.do) return { target: decided.target, already: who }
  throw new AppError({
    code: 'conflict',
    message: 'something else was decided meanwhile',
    userMessage: `${who} decided meanwhile: ${gapWords[decided.kind].toLowerCase()}. Nothing was done. Load the page anew.`,
  })
}

function orTaken(error: unknown): false {
  if ((error as { code?: string }).code === 'P2002') return false
  throw error
}
