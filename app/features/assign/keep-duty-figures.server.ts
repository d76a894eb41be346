import { teamsAbove } from '~/features/identity/teams-above'
import { mondayOf } from '~/features/learn/local-time'
import type { Prisma } from '~/platform/.server/prisma/client'

/**
 * Keeps what somebody has done of what was asked as numbers without a name, before they are taken away: for the whole
 * house, for the teams they belong to now, and for those above. Give it the transaction that takes them away.
 */
export async function keepDutyFigures(db: Prisma.TransactionClient, personId: string): Promise<void> {
  const duties = await db.duty.findMany({
    where: { personId, state: 'done', doneOn: { not: null } },
    select: { situation: true, dueOn: true, doneOn: true },
  })
  const figures = new Map<string, { week: string; situation: string; done: number; late: number }>()
  for (const { situation, dueOn, doneOn } of duties) {
    if (!doneOn) continue
    // As boards count it: in the week of the day that it was for them.
    const week = mondayOf(doneOn)
    const key = `${week}/${situation}`
    const figure = figures.get(key) ?? { week, situation, done: 0, late: 0 }
    figure.done++
    if (dueOn !== null && doneOn > dueOn) figure.late++
    figures.set(key, figure)
  }
  if (figures.size === 0) return
  const teams = await db.team.findMany({ select: { id: true, parentId: true } })
  const memberships = await db.teamMember.findMany({
    where: { personId, belongs: true },
    select: { teamId: true },
  })
  const own = memberships.map(({ teamId }) => teamId)
  for (const teamId of ['', ...teamsAbove(teams, own)])
    for (const { week, situation, done, late } of figures.values())
      await db.dutyTally.upsert({
        where: { week_teamId_situation: { week, teamId, situation } },
        create: { week, teamId, situation, done, late },
        update: { done: { increment: done }, late: { increment: late } },
      })
}
