import type { Lesson } from '~/features/content/content.schema'
import type { Role } from '~/features/identity/words'
import type { AuditAction } from '~/features/identity/write-audit.server'
import { demoInvitations, demoPeople, demoTeams } from './internal/demo-company'
import { demoDraft, demoWordings } from './internal/demo-studio'
import { drawAssignments } from './internal/draw-assignments'
import { type Draw, drawNumbers } from './internal/draw-numbers'
import { drawReading } from './internal/draw-reading'

const hour = 60 * 60 * 1000
const day = 24 * hour
const weeks = 8
const daysAnInvitationStands = 14

type Person = ReturnType<typeof drawPeople>[number]
type Entry = {
  at: Date
  action: AuditAction
  actorId: string | null
  subjectId: string | null
  detail: Record<string, string | number>
}

/**
 * The whole made-up company with eight weeks of use of the real library, as rows: the same seed, library and moment give
 * the same. Private words are not sealed yet. Nothing lies after `now`.
 */
export function drawDemo(options: {
  seed: number
  now: Date
  lessons: readonly Lesson[]
  situations: readonly string[]
}) {
  const { seed, now, lessons, situations } = options
  const draw = drawNumbers(seed)
  const start = new Date(Math.floor(now.getTime() / day) * day - weeks * 7 * day)
  const teamIds = new Map(demoTeams.map(({ name }) => [name, draw.uuid()]))
  const idOf = (team: string) => teamIds.get(team) ?? ''
  const teams = demoTeams.map(({ name, above }) => ({
    id: idOf(name),
    name,
    parentId: above ? idOf(above) : null,
    createdAt: start,
  }))
  const people = drawPeople(draw, { start, now, idOf })
  const admin = people.find(({ roles }) => roles.includes('admin'))?.id ?? null
  const covered = situations.filter((id) => lessons.some((lesson) => lesson.situations.includes(id)))
  const readings = people.map((person) => ({
    personId: person.id,
    ...drawReading(draw, {
      lessons,
      situations: covered,
      from: person.createdAt,
      until: now,
      pace: person.pace,
      noon: person.noon,
      recall: person.recall,
    }),
  }))
  const assignments = drawAssignments(draw, {
    lessons,
    teams,
    now,
    readers: people.map((person, at) => ({
      ...person,
      teams: person.memberships.filter(({ belongs }) => belongs).map(({ teamId }) => teamId),
      uses: readings[at]?.uses ?? [],
    })),
  })
  for (const { uses } of readings) uses.sort((a, b) => a.startedAt.getTime() - b.startedAt.getTime())
  const invitations = drawInvitations(draw, { people, now, idOf, admin })
  const sessions = readings.flatMap(({ personId, uses }) => {
    const last = uses.at(-1)?.changedAt
    return last ? [{ id: draw.uuid(), personId, createdAt: uses[0]?.startedAt ?? last, seenAt: last }] : []
  })
  const audit = [
    ...people.flatMap((person) => historyOf(person, admin)),
    ...invitations.flatMap((invitation) => fateOf(invitation, people)),
    ...readings.flatMap(({ personId, uses }) => signIns(draw, personId, uses)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const author = people.find(({ roles }) => roles.includes('author'))?.id ?? null
  return {
    ...{ teams, people, readings, assignments, invitations, sessions, audit },
    wordings: demoWordings.map(({ daysAgo, ...wording }) => ({
      id: draw.uuid(),
      ...wording,
      createdAt: new Date(now.getTime() - daysAgo * day),
    })),
    draft: { id: draw.uuid(), ...demoDraft, authorId: author, at: new Date(now.getTime() - day) },
  }
}

function drawPeople(
  draw: Draw,
  { start, now, idOf }: { start: Date; now: Date; idOf: (team: string) => string },
) {
  return demoPeople.map(({ name, team, leads = [], roles = [], pace, joined, recall = false }) => {
    const [before, zone] = team?.endsWith('Asia')
      ? [8 * hour, 'Asia/Singapore']
      : [hour, draw.chance(0.8) ? 'Europe/Zurich' : 'Europe/Lisbon']
    return {
      id: draw.uuid(),
      name,
      email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
      createdAt: joined
        ? new Date(now.getTime() - joined * 7 * day)
        : new Date(start.getTime() + draw.between(0, 20) * hour),
      timeZone: zone,
      noon: 12 - before / hour,
      roles: ['learner', ...roles] as Role[],
      memberships: [...new Set([...(team ? [team] : []), ...leads])].map((place) => ({
        teamId: idOf(place),
        leads: leads.includes(place),
        belongs: place === team,
      })),
      pace,
      recall,
      invited: joined !== undefined,
    }
  })
}

function drawInvitations(
  draw: Draw,
  options: { people: Person[]; now: Date; idOf: (team: string) => string; admin: string | null },
) {
  const { people, now, idOf, admin } = options
  const leaderOf = (teamId: string) =>
    people.find(({ memberships }) => memberships.some((place) => place.leads && place.teamId === teamId))
      ?.id ?? admin
  const open = demoInvitations.map(({ email, team, days, revoked }) => ({
    email,
    teamId: idOf(team),
    createdAt: new Date(now.getTime() - days * day),
    acceptedAt: null,
    revokedAt: revoked ? new Date(now.getTime() - (days - 1) * day) : null,
  }))
  const accepted = people
    .filter(({ invited }) => invited)
    .map(({ email, memberships, createdAt }) => ({
      email,
      teamId: memberships[0]?.teamId ?? '',
      createdAt: new Date(createdAt.getTime() - draw.between(3, 70) * hour),
      acceptedAt: createdAt,
      revokedAt: null,
    }))
  return [...open, ...accepted].map((invitation) => ({
    id: draw.uuid(),
    roles: 'learner',
    invitedBy: leaderOf(invitation.teamId),
    sentAt: invitation.createdAt,
    expiresAt: new Date(invitation.createdAt.getTime() + daysAnInvitationStands * day),
    ...invitation,
  }))
}

function historyOf({ id, createdAt, roles, invited }: Person, admin: string | null): Entry[] {
  const later = (minutes: number) => new Date(createdAt.getTime() + minutes * 60_000)
  return [
    {
      at: createdAt,
      action: 'person-created',
      actorId: invited ? id : admin,
      subjectId: id,
      detail: { by: invited ? 'invitation' : 'administrator', roles: 'learner' },
    },
    ...roles
      .filter((role) => role !== 'learner')
      .map((role) => ({
        at: later(5),
        action: 'role-granted' as const,
        actorId: admin,
        subjectId: id,
        detail: { role },
      })),
  ]
}

/** People stay signed in: an entry where they began, and now and then when they came from another device. */
function signIns(draw: Draw, personId: string, uses: readonly { startedAt: Date }[]): Entry[] {
  return uses
    .filter((_, at) => at === 0 || draw.chance(0.08))
    .map(({ startedAt }) => ({
      at: new Date(startedAt.getTime() - 60_000),
      action: 'sign-in',
      actorId: personId,
      subjectId: null,
      detail: { method: draw.pick(['link', 'link', 'password', 'passkey']) },
    }))
}

function fateOf(invitation: ReturnType<typeof drawInvitations>[number], people: Person[]): Entry[] {
  const { id: subjectId, email, invitedBy, roles, createdAt, acceptedAt, revokedAt } = invitation
  const guest = people.find((person) => person.email === email)?.id ?? null
  return [
    { at: createdAt, action: 'invited', actorId: invitedBy, subjectId, detail: { roles } },
    ...(acceptedAt
      ? [{ at: acceptedAt, action: 'invitation-accepted' as const, actorId: guest, subjectId, detail: {} }]
      : []),
    ...(revokedAt
      ? [{ at: revokedAt, action: 'invitation-revoked' as const, actorId: invitedBy, subjectId, detail: {} }]
      : []),
  ]
}
