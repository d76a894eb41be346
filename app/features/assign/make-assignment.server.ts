import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import type { AssignmentForm } from './assign.schema'
import { countsFrom } from './counts-from'
import { assignScope } from './internal/assign-scope.server'
import { findConcerned } from './internal/find-concerned.server'
import { type Faults, type Resolved, resolveAssignment } from './internal/resolve-assignment.server'
import { todayOf } from './internal/today-of.server'
import { spreadAssignment } from './spread-assignment.server'
import { wakeSpreading } from './start-spreading.server'

/** Up to so many people are written before the answer; more are written by the worker, and the page shows how far it is. */
const atOnce = 200

/**
 * Asks people for something. Sent twice, by a second press or from a second tab, it is one. The people get theirs at
 * once where they are few, else within seconds, also across a server that is killed meanwhile.
 * @returns its id, or what is wrong by field
 * @throws AppError not-allowed
 */
export async function makeAssignment(options: {
  asker: SignedIn
  form: AssignmentForm
  now: Date
}): Promise<{ faults: Faults } | { id: string }> {
  const { asker, form, now } = options
  const db = await openDatabase()
  const scope = await assignScope(db, asker)
  const sent = await db.assignment.findUnique({ where: { sentKey: form.sentKey, byId: asker.id } })
  if (sent) return { id: sent.id }
  const today = await todayOf(db, asker.id, now)
  const outcome = await resolveAssignment(db, { form, scope, today })
  if ('faults' in outcome) return outcome
  const id = await write(outcome.resolved, options).catch(async (error: unknown) => {
    const other = await db.assignment.findUnique({ where: { sentKey: form.sentKey, byId: asker.id } })
    if (!other) throw error
    return other.id
  })
  const concerned = await findConcerned(db, { teams: form.team, people: form.person })
  if (concerned.length <= atOnce) await spreadAssignment({ assignmentId: id, now })
  else wakeSpreading()
  return { id }
}

async function write(
  resolved: Resolved,
  { asker, form, now }: { asker: SignedIn; form: AssignmentForm; now: Date },
): Promise<string> {
  const db = await openDatabase()
  const { event, timing, pieces, what, name, situation, dueOn } = resolved
  return db.$transaction(async (tx) => {
    const eventId =
      event &&
      ('id' in event
        ? event.id
        : (await tx.workEvent.create({ data: { ...event, byId: asker.id, createdAt: now, changedAt: now } }))
            .id)
    const { id } = await tx.assignment.create({
      data: {
        name,
        why: form.why,
        required: form.required,
        what,
        situation,
        timing: timing.kind,
        dueOn,
        eventId,
        ...(timing.kind === 'event' && { daysBefore: timing.daysBefore, workingDays: timing.workingDays }),
        ...(timing.kind === 'date' && { repeat: timing.repeat }),
        countsFrom: countsFrom(now),
        byId: asker.id,
        createdAt: now,
        changedAt: now,
        sentKey: form.sentKey,
        pieces: { create: pieces.map(({ lesson, depth }, position) => ({ position, lesson, depth })) },
        targets: {
          create: [
            ...[...new Set(form.team)].map((teamId) => ({ teamId })),
            ...[...new Set(form.person)].map((personId) => ({ personId })),
          ],
        },
        changes: { create: { kind: 'made', byId: asker.id, at: now } },
      },
      select: { id: true },
    })
    await writeAudit(tx, {
      action: 'assigned',
      actorId: asker.id,
      subjectId: id,
      detail: { situation, timing: timing.kind },
    })
    return id
  })
}
