import { startOfHour } from 'date-fns'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { currentRound } from './due-dates'
import { dayFor, firstZone, lastZone } from './remind'
import { settleDuties } from './settle-duties.server'
import { spreadAssignment } from './spread-assignment.server'
import { spreadForPerson } from './spread-for-person.server'
import { timingOf } from './timing-of'

/** What the audit log says of a person's teams, and of a team as a whole. */
const ofPeople = ['team-left', 'team-joined', 'person-restored']
const ofTeams = ['team-moved', 'team-archived', 'team-restored']

/**
 * Goes through what may have changed: assignments that were not carried out to the end, those whose next round began,
 * people who came into or left teams since a moment, and teams that were moved, archived or brought back. Other servers
 * may do the same at the same time.
 * @param options.since may be too early, never too late
 * @param options.keepOn asked between parts; what is left is done the next time
 * @returns how many assignments and people were gone through
 */
export async function spreadDue(options: {
  now: Date
  since: Date
  keepOn?: () => boolean
}): Promise<{ assignments: number; people: number }> {
  const { now, since, keepOn = () => true } = options
  const db = await openDatabase()
  const [unfinished, recurring, ofMovedTeams, people] = await Promise.all([
    db.assignment.findMany({
      where: { spreadAt: null },
      select: { id: true },
      orderBy: { createdAt: 'asc' },
    }),
    ofRoundsBegun(now, since),
    ofTeamsChanged(since),
    peopleMoved(since),
  ])
  const done = { assignments: 0, people: 0 }
  const assignments = new Set([...unfinished, ...recurring].map(({ id }) => id))
  for (const id of ofMovedTeams) assignments.add(id)
  for (const assignmentId of assignments) {
    if (!keepOn()) return done
    await db.assignment.updateMany({ where: { id: assignmentId }, data: { spreadAt: null } })
    await spreadAssignment({ assignmentId, now })
    done.assignments++
    await letOthersIn()
  }
  for (const personId of people) {
    if (!keepOn()) return done
    await spreadForPerson({ personId, now })
    await settleDuties({ personId, now })
    done.people++
    await letOthersIn()
  }
  return done
}

/** Those of which a round began somewhere since they were spread. Looked for once an hour: days begin around the earth. */
async function ofRoundsBegun(now: Date, since: Date): Promise<{ id: string }[]> {
  const hour = startOfHour(now)
  if (since >= hour) return []
  const db = await openDatabase()
  const rows = await db.assignment.findMany({
    where: {
      withdrawnAt: null,
      repeat: { in: ['weekly', 'monthly', 'quarterly'] },
      spreadAt: { lt: hour },
    },
    select: { id: true, spreadAt: true, timing: true, dueOn: true, dueRound: true, repeat: true },
  })
  return rows.filter(({ spreadAt, ...row }) => {
    const timing = timingOf(row)
    const then = currentRound(timing, dayFor(spreadAt ?? now, lastZone))
    return then < currentRound(timing, dayFor(now, firstZone))
  })
}

async function peopleMoved(since: Date): Promise<Set<string>> {
  const db = await openDatabase()
  const [joined, noted] = await Promise.all([
    db.teamMember.findMany({ where: { joinedAt: { gte: since } }, select: { personId: true } }),
    db.auditEntry.findMany({
      where: { action: { in: ofPeople }, at: { gte: since }, subjectId: { not: null } },
      select: { subjectId: true },
    }),
  ])
  return new Set([
    ...joined.map(({ personId }) => personId),
    ...noted.flatMap(({ subjectId }) => subjectId ?? []),
  ])
}

/** Assignments of teams that stand elsewhere now, and of those above where they stood and stand. */
async function ofTeamsChanged(since: Date): Promise<string[]> {
  const db = await openDatabase()
  const moved = await db.auditEntry.findFirst({
    where: { action: { in: ofTeams }, at: { gte: since } },
    select: { id: true },
  })
  if (!moved) return []
  // Which teams were above before is not known any more, so all assignments of teams are gone through; this is rare.
  const rows = await db.assignmentTarget.findMany({
    where: { teamId: { not: null }, assignment: { withdrawnAt: null } },
    select: { assignmentId: true },
    distinct: ['assignmentId'],
  })
  return rows.map(({ assignmentId }) => assignmentId)
}
