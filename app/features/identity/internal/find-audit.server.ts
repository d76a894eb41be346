import { z } from 'zod'
import type { Prisma } from '~/platform/.server/prisma/client'
import { auditWords } from '../audit-words'
import type { AuditFilter } from '../read-audit-filter'
import type { AuditAction } from '../write-audit.server'
import { nameSubjects } from './name-subjects.server'

export type AuditLine = {
  id: number
  /** ISO */
  at: string
  action: string
  says: string
  actorId: string | null
  actor: string
  subjectId: string | null
  /** Empty where the entry is about its actor, or about nothing that has a name. */
  subject: string
  /** Whether the subject is an account that is still there. */
  person: boolean
  detail: Record<string, string>
}

/** Of the details those that name a team by its id. */
const teamKeys = ['team', 'from', 'to']

const detailSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).catch({})

export function auditWhere(filter: AuditFilter): Prisma.AuditEntryWhereInput {
  const { action, actor, subject, start, end } = filter
  return {
    ...(action && { action }),
    ...(actor && { actorId: actor }),
    ...(subject && { subjectId: subject }),
    ...((start || end) && { at: { ...(start && { gte: start }), ...(end && { lt: end }) } }),
  }
}

/** Entries of the log with an id below `before`, the newest first, with names as they are today. */
export async function findAudit(
  db: Prisma.TransactionClient,
  options: { filter: AuditFilter; before: number; take: number },
): Promise<AuditLine[]> {
  const { filter, before, take } = options
  const rows = await db.auditEntry.findMany({
    where: { AND: [auditWhere(filter), { id: { lt: before } }] },
    orderBy: { id: 'desc' },
    take,
  })
  const entries = rows.map((row) => ({ ...row, detail: detailSchema.parse(JSON.parse(row.detail)) }))
  const names = await nameSubjects(
    db,
    entries.flatMap(({ actorId, subjectId, detail }) => [
      actorId,
      subjectId,
      ...teamKeys.map((key) => (typeof detail[key] === 'string' ? detail[key] : null)),
    ]),
  )
  return entries.map(({ id, at, action, actorId, subjectId, detail }) => {
    const words = auditWords[action as AuditAction] ?? { says: action, of: 'other' }
    const oneself = actorId !== null && (subjectId === null || subjectId === actorId)
    const known = {
      person: names.people,
      team: names.teams,
      invitation: names.invitations,
      other: new Map(),
    }[words.of]
    const gone = {
      person: 'an erased person',
      team: 'a team that is gone',
      invitation: 'a forgotten address',
      other: '',
    }
    return {
      id,
      at: at.toISOString(),
      action,
      says: (oneself && words.oneself) || words.says,
      actorId,
      actor: actorId ? (names.people.get(actorId) ?? 'An erased person') : 'Nobody signed in',
      subjectId,
      subject:
        subjectId && subjectId !== actorId ? (known.get(subjectId) ?? (gone[words.of] || subjectId)) : '',
      person: subjectId !== null && names.people.has(subjectId),
      detail: Object.fromEntries(
        Object.entries(detail).map(([key, value]) => [
          key,
          teamKeys.includes(key) && value !== ''
            ? (names.teams.get(String(value)) ?? 'a team that is gone')
            : String(value),
        ]),
      ),
    }
  })
}
