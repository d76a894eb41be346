import { sealedPlace } from '~/features/learn/sealed-place'
import type { PrismaClient } from '~/platform/.server/prisma/client'
import { AppError } from '~/platform/errors'
import { unseal } from '~/platform/seal.server'
import type { SectionName } from '../account.schema'
import { readAsked } from './read-asked.server'
import { readMade } from './read-made.server'
import type { Read } from './section'

/**
 * How each list of the download is read, a page at a time, the oldest first: what is added meanwhile comes at the end.
 * Hashes, keys and the words of mails are never selected.
 */
export function readSections(
  db: PrismaClient,
  person: { id: string; email: string },
): { [Name in SectionName]: Read<Name> } {
  const own = { personId: person.id }
  return {
    roles: (page) =>
      db.personRole.findMany({
        where: own,
        select: { role: true, grantedAt: true },
        orderBy: { role: 'asc' },
        ...page,
      }),
    teams: async (page) => {
      const rows = await db.teamMember.findMany({
        where: own,
        select: { team: { select: { name: true } }, leads: true, belongs: true, joinedAt: true },
        orderBy: { teamId: 'asc' },
        ...page,
      })
      return rows.map(({ team, ...row }) => ({ team: team.name, ...row }))
    },
    countedIn: async (page) => {
      const rows = await db.countedPlace.findMany({ where: own, orderBy: { week: 'asc' }, ...page })
      const ids = [...new Set(rows.flatMap(({ teams }) => splitList(teams)))]
      const teams = await db.team.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } })
      const names = new Map(teams.map(({ id, name }) => [id, name]))
      return rows.map(({ week, teams }) => ({
        from: week,
        teams: splitList(teams).flatMap((id) => names.get(id) ?? []),
      }))
    },
    password: (page) => db.password.findMany({ where: own, select: { changedAt: true }, ...page }),
    passkeys: (page) =>
      db.passkey.findMany({
        where: own,
        select: { name: true, createdAt: true, usedAt: true },
        orderBy: { id: 'asc' },
        ...page,
      }),
    companySignOn: (page) =>
      db.signOnIdentity.findMany({
        where: own,
        select: { issuer: true, subject: true, linkedAt: true },
        orderBy: [{ issuer: 'asc' }, { subject: 'asc' }],
        ...page,
      }),
    sessions: (page) =>
      db.session.findMany({
        where: own,
        select: { device: true, method: true, createdAt: true, seenAt: true, expiresAt: true },
        orderBy: { id: 'asc' },
        ...page,
      }),
    uses: (page) =>
      db.lessonUse.findMany({
        where: own,
        omit: { personId: true },
        orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
        ...page,
      }),
    favourites: (page) =>
      db.favourite.findMany({ where: own, omit: { personId: true }, orderBy: { lesson: 'asc' }, ...page }),
    notes: async (page) => {
      const rows = await db.lessonNote.findMany({ where: own, orderBy: { lesson: 'asc' }, ...page })
      return rows.map(({ lesson, sealed, changedAt }) => ({
        lesson,
        words: openWords(sealed, sealedPlace('note', person.id, lesson)),
        changedAt,
      }))
    },
    prepCards: async (page) => {
      const rows = await db.prepCard.findMany({ where: own, orderBy: { id: 'asc' }, ...page })
      return rows.map(({ personId: _, sealed, ...row }) => ({
        ...row,
        words: parseIfJson(openWords(sealed, sealedPlace('card', person.id, row.id))),
      }))
    },
    debriefs: async (page) => {
      const rows = await db.debrief.findMany({
        where: own,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        ...page,
      })
      return rows.map(({ personId: _, sealed, lessons, ...row }) => ({
        ...row,
        lessons: splitList(lessons),
        words: parseIfJson(openWords(sealed, sealedPlace('debrief', person.id, row.id))),
      }))
    },
    kitAnswers: (page) =>
      db.kitAnswer.findMany({ where: own, omit: { personId: true }, orderBy: { lesson: 'asc' }, ...page }),
    ...readAsked(db, person.id),
    ...readMade(db, person.id),
    imports: (page) =>
      db.peopleImport.findMany({
        where: own,
        select: {
          id: true,
          kind: true,
          state: true,
          rows: true,
          position: true,
          createdAt: true,
          expiresAt: true,
          finishedAt: true,
        },
        orderBy: { id: 'asc' },
        ...page,
      }),
    recall: (page) => db.recallSetting.findMany({ where: own, omit: { personId: true }, ...page }),
    recallQuestions: (page) =>
      db.recallItem.findMany({
        where: own,
        omit: { personId: true },
        orderBy: [{ lesson: 'asc' }, { question: 'asc' }],
        ...page,
      }),
    changes: (page) =>
      db.mutation.findMany({
        where: own,
        omit: { personId: true },
        orderBy: [{ receivedAt: 'asc' }, { id: 'asc' }],
        ...page,
      }),
    invitationsToYou: async (page) => {
      const rows = await db.invitation.findMany({
        where: { email: person.email },
        include: { team: { select: { name: true } } },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ roles, team, createdAt, sentAt, expiresAt, acceptedAt, revokedAt }) => ({
        roles: splitList(roles),
        team: team?.name ?? null,
        createdAt,
        sentAt,
        expiresAt,
        acceptedAt,
        revokedAt,
      }))
    },
    invitationsByYou: async (page) => {
      const rows = await db.invitation.findMany({
        where: { invitedBy: person.id },
        include: { team: { select: { name: true } } },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ roles, team, createdAt, acceptedAt, revokedAt }) => ({
        roles: splitList(roles),
        team: team?.name ?? null,
        createdAt,
        acceptedAt,
        revokedAt,
      }))
    },
    mails: async (page) => {
      const rows = await db.outboxItem.findMany({
        where: own,
        select: { key: true, createdAt: true, dueAt: true, sentAt: true, failedAt: true },
        orderBy: { id: 'asc' },
        ...page,
      })
      // The rest of a key can hold a piece of a secret.
      return rows.map(({ key, ...row }) => ({ occasion: key.split('/')[0] ?? '', ...row }))
    },
    audit: async (page) => {
      const rows = await db.auditEntry.findMany({
        where: { OR: [{ actorId: person.id }, { subjectId: person.id }] },
        orderBy: { id: 'asc' },
        ...page,
      })
      return rows.map(({ at, action, actorId, subjectId, detail }) => ({
        at,
        action,
        by: actorId === person.id ? 'you' : actorId ? 'somebody else' : 'nobody',
        about: subjectId === person.id ? 'you' : subjectId ? 'somebody or something else' : 'nobody',
        detail: JSON.parse(detail) as Record<string, unknown>,
      }))
    },
  }
}

function splitList(text: string): string[] {
  return text.split(',').filter(Boolean)
}

/** One seal that does not open must not keep somebody from the rest of what is theirs. */
function openWords(sealed: Uint8Array | null, place: string): string | null {
  if (!sealed?.length) return null
  try {
    return unseal(sealed, place)
  } catch (error) {
    if (error instanceof AppError) return null
    throw error
  }
}

function parseIfJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return text
  }
}
