import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, folder, addPerson } = await openFreshDatabase()
const { acceptInvitation } = await import('./accept-invitation.server')
const { createTeam } = await import('./create-team.server')
const { invitePeople } = await import('./invite-people.server')
const { ledTeamIds } = await import('./led-team-ids.server')
const { listInvitations } = await import('./list-invitations.server')
const { listTeams } = await import('./list-teams.server')
const { renewInvitation } = await import('./renew-invitation.server')
const { revokeInvitation } = await import('./revoke-invitation.server')
const { showInvitation } = await import('./show-invitation.server')
const { sweepExpired } = await import('./sweep-expired.server')
const { deliverOutbox } = await import('~/platform/outbox.server')

const start = Date.now()
const now = new Date(start)
const later = (minutes: number) => new Date(start + minutes * 60_000)
const request = new Request('http://localhost/invitation')
let teams = 0

/** Somebody who leads a team of their own. */
async function addManager(parentId: string | null = null) {
  const manager = await addPerson('manager')
  const team = await db.team.create({ data: { name: `Team ${++teams}`, parentId } })
  await db.teamMember.create({
    data: { teamId: team.id, personId: manager.id, leads: true, belongs: false },
  })
  return { manager, team }
}

/** The secret in the last mail to an address. */
async function secretTo(email: string): Promise<string> {
  for (let round = 0; round < 50; round++)
    if ((await deliverOutbox(later(60 * 24 * 90), 'test')).sent === 0) break
  const item = await db.outboxItem.findMany({ orderBy: { id: 'desc' } })
  for (const { id } of item) {
    if (!readdirSync(join(folder, 'outbox')).includes(`${id}.eml`)) continue
    const mail = readFileSync(join(folder, 'outbox', `${id}.eml`), 'utf8')
      .replace(/=\n/g, '')
      .replace(/=3D/g, '=')
    if (mail.includes(`To: ${email}`)) return /token=([\w-]{43})/.exec(mail)?.[1] ?? ''
  }
  return ''
}

const accept = (token: string, name = 'New Person', at = now) =>
  acceptInvitation({ request, input: { token, name }, now: at })

test('a manager leads the teams below theirs too, but nothing beside, above or archived; a ring ends', async () => {
  const { manager, team } = await addManager()
  const below = await db.team.create({ data: { name: 'Below', parentId: team.id } })
  const deep = await db.team.create({ data: { name: 'Deep', parentId: below.id } })
  const gone = await db.team.create({ data: { name: 'Gone', parentId: team.id, archivedAt: now } })
  await db.team.create({ data: { name: 'Below the gone', parentId: gone.id } })
  const beside = await db.team.create({ data: { name: 'Beside' } })
  await db.teamMember.create({ data: { teamId: beside.id, personId: manager.id } })
  await db.team.update({ where: { id: team.id }, data: { parentId: deep.id } })
  expect((await ledTeamIds(db, manager.id)).sort()).toEqual([team.id, below.id, deep.id].sort())
  expect((await listTeams(manager)).map(({ id }) => id).sort()).toEqual([team.id, below.id, deep.id].sort())
})

test('tells each address’s fate, and makes a learner of the team of whoever accepts', async () => {
  const { manager, team } = await addManager()
  const input = { addresses: '"Meier, Anna" <anna@one.example>; nonsense, Anna@one.example', team: team.id }
  expect(await invitePeople({ asker: manager, input, now })).toEqual([
    { given: '"Meier, Anna" <anna@one.example>', email: 'anna@one.example', fate: 'invited' },
    { given: 'nonsense', email: null, fate: 'no-address' },
  ])
  const secret = await secretTo('anna@one.example')
  expect(await showInvitation({ secret, now })).toEqual({
    email: 'anna@one.example',
    name: 'Anna Meier',
    inviter: manager.name,
    teams: [team.name],
    hasAccount: false,
  })
  expect((await accept(secret, 'Anna Meier')).cookie).toMatch(/^__Host-session=/)
  const anna = await db.person.findUniqueOrThrow({
    where: { email: 'anna@one.example' },
    include: { roles: true, memberships: true },
  })
  expect(anna.roles.map(({ role }) => role)).toEqual(['learner'])
  expect(anna.memberships).toMatchObject([{ teamId: team.id, leads: false }])
  const again = await invitePeople({
    asker: manager,
    input: { ...input, addresses: 'anna@one.example' },
    now,
  })
  expect(again[0]?.fate).toBe('here')
  const notes = await db.auditEntry.findMany({ where: { actorId: { in: [manager.id, anna.id] } } })
  expect(notes.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['invited', 'person-created', 'team-joined', 'invitation-accepted', 'sign-in']),
  )
  expect(JSON.stringify(notes)).not.toMatch(/anna@|Meier/)
})

test.each([
  ['a learner', ['learner'], {}],
  ['an author', ['author'], {}],
  ['a manager without a team', ['manager'], {}],
  ['a manager into another’s team', ['manager'], { team: 'another' }],
  ['a manager with more than learner', ['manager'], { team: 'own', roles: ['admin'] }],
])('refuses %s', async (_name, roles, wanted: { team?: string; roles?: string[] }) => {
  const asker = await addPerson(...roles)
  const own = await db.team.create({
    data: { name: 'Own', members: { create: { personId: asker.id, leads: true } } },
  })
  const { team: another } = await addManager()
  const team = wanted.team === 'own' ? own.id : wanted.team === 'another' ? another.id : ''
  const input = { addresses: 'x@refused.example', team, roles: wanted.roles ?? ['learner'] }
  await expect(invitePeople({ asker, input, now })).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await db.invitation.findFirst({ where: { email: 'x@refused.example' } })).toBeNull()
})

test('a manager is told nothing of an account they may not see, and it joins when its owner accepts', async () => {
  const { manager, team } = await addManager()
  const outsider = await addPerson('author')
  const input = { addresses: `${outsider.email} fresh@two.example`, team: team.id }
  const fates = await invitePeople({ asker: manager, input, now })
  expect(fates.map(({ fate }) => fate)).toEqual(['invited', 'invited'])
  const membership = { where: { teamId_personId: { teamId: team.id, personId: outsider.id } } }
  expect(await db.teamMember.findUnique(membership)).toBeNull()
  const listed = await listInvitations({ asker: manager, page: 1, now })
  expect(listed.invitations.map(({ email }) => email)).toContain(outsider.email)
  const secret = await secretTo(outsider.email)
  expect((await showInvitation({ secret, now }))?.hasAccount).toBe(true)
  expect(await accept(secret)).toEqual({ cookie: null })
  expect(await db.teamMember.findUnique(membership)).not.toBeNull()
  const roles = await db.personRole.findMany({ where: { personId: outsider.id } })
  expect(roles.map(({ role }) => role).sort()).toEqual(['author', 'learner'])
  expect(await db.person.findUnique({ where: { id: outsider.id } })).toMatchObject({ name: outsider.name })
})

test('an administrator adds team and roles to an account at once', async () => {
  const [admin, person] = [await addPerson('admin'), await addPerson('learner')]
  const team = await createTeam({ asker: admin, input: { name: 'North' } })
  const input = { addresses: person.email, roles: ['learner', 'author'], team }
  expect((await invitePeople({ asker: admin, input, now }))[0]?.fate).toBe('added')
  expect((await invitePeople({ asker: admin, input, now }))[0]?.fate).toBe('here')
  expect(await db.personRole.count({ where: { personId: person.id } })).toBe(2)
  await db.person.update({ where: { id: person.id }, data: { suspendedAt: now } })
  expect((await invitePeople({ asker: admin, input, now }))[0]?.fate).toBe('closed')
})

test('two clicks, two tabs, two managers: one account, with both teams', async () => {
  const [one, two] = [await addManager(), await addManager()]
  const email = 'both@three.example'
  const secrets: string[] = []
  for (const { manager, team } of [one, two]) {
    await invitePeople({ asker: manager, input: { addresses: email, team: team.id }, now })
    secrets.push(await secretTo(email))
  }
  const [first = '', second = ''] = secrets
  expect(first).not.toBe(second)
  const tries = await Promise.allSettled([accept(first), accept(first), accept(second), accept(second)])
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const person = await db.person.findUniqueOrThrow({ where: { email }, include: { memberships: true } })
  expect(person.memberships.map(({ teamId }) => teamId).sort()).toEqual([one.team.id, two.team.id].sort())
  expect(await db.session.count({ where: { personId: person.id } })).toBe(1)
})

test('sent again, the old link stops; not more often than every few minutes', async () => {
  const { manager, team } = await addManager()
  const input = { addresses: 'slow@four.example', team: team.id }
  await invitePeople({ asker: manager, input, now })
  const old = await secretTo('slow@four.example')
  expect((await invitePeople({ asker: manager, input, now: later(1) }))[0]?.fate).toBe('waiting')
  const { id } = await db.invitation.findFirstOrThrow({ where: { email: 'slow@four.example' } })
  await expect(renewInvitation({ asker: manager, id, now: later(1) })).rejects.toMatchObject({
    code: 'too-many',
  })
  await renewInvitation({ asker: manager, id, now: later(10) })
  await expect(accept(old, 'Slow', later(11))).rejects.toMatchObject({ code: 'expired' })
  expect(await showInvitation({ secret: old, now: later(11) })).toBeNull()
  expect((await invitePeople({ asker: manager, input, now: later(20) }))[0]?.fate).toBe('again')
  expect(await db.invitation.count({ where: { email: 'slow@four.example' } })).toBe(1)
  const fresh = await secretTo('slow@four.example')
  expect((await accept(fresh, 'Slow', later(21))).cookie).not.toBeNull()
})

test.each([
  ['taken back', async (id: string, asker: never) => revokeInvitation({ asker, id, now })],
  ['of a sender who is suspended', async (_: string, { id }: { id: string }) => db.person.update({ where: { id }, data: { suspendedAt: now } })], // biome-ignore format: a table
  [
    'of a sender who is gone',
    async (_: string, { id }: { id: string }) => db.person.delete({ where: { id } }),
  ],
  ['of a sender who leads the team no more', async (_: string, { id }: { id: string }) => db.teamMember.deleteMany({ where: { personId: id } })], // biome-ignore format: a table
  ['of a sender who is no manager any more', async (_: string, { id }: { id: string }) => db.personRole.deleteMany({ where: { personId: id } })], // biome-ignore format: a table
])('an invitation %s does not hold', async (name, end) => {
  const { manager, team } = await addManager()
  const email = `${name.replaceAll(' ', '-')}@five.example`
  await invitePeople({ asker: manager, input: { addresses: email, team: team.id }, now })
  const secret = await secretTo(email)
  const { id } = await db.invitation.findFirstOrThrow({ where: { email } })
  await end(id, manager as never)
  expect(await showInvitation({ secret, now })).toBeNull()
  await expect(accept(secret)).rejects.toMatchObject({ code: 'expired' })
  expect(await db.person.findUnique({ where: { email } })).toBeNull()
})

test('runs out after 14 days, and its address is forgotten a month later', async () => {
  const { manager, team } = await addManager()
  await invitePeople({ asker: manager, input: { addresses: 'late@six.example', team: team.id }, now })
  const secret = await secretTo('late@six.example')
  const day = 24 * 60
  await expect(accept(secret, 'Late', later(14 * day + 1))).rejects.toMatchObject({ code: 'expired' })
  const { invitations } = await listInvitations({ asker: manager, page: 1, now: later(15 * day) })
  expect(invitations).toMatchObject([{ email: 'late@six.example', expired: true }])
  await sweepExpired(later(45 * day))
  expect(await db.invitation.findFirst({ where: { email: 'late@six.example' } })).toBeNull()
})

test('another manager neither sees, renews nor takes back; a manager changes none that gives more', async () => {
  const { manager, team } = await addManager()
  const { manager: other } = await addManager()
  const admin = await addPerson('admin')
  await invitePeople({ asker: manager, input: { addresses: 'x@seven.example', team: team.id }, now })
  const mine = await db.invitation.findFirstOrThrow({ where: { email: 'x@seven.example' } })
  expect((await listInvitations({ asker: other, page: 1, now })).invitations).toEqual([])
  for (const verb of [renewInvitation, revokeInvitation])
    await expect(verb({ asker: other, id: mine.id, now: later(10) })).rejects.toMatchObject({
      code: 'not-found',
    })
  const input = { addresses: 'y@seven.example', team: team.id, roles: ['learner', 'admin'] }
  await invitePeople({ asker: admin, input, now })
  const higher = await db.invitation.findFirstOrThrow({ where: { email: 'y@seven.example' } })
  const { invitations } = await listInvitations({ asker: manager, page: 1, now })
  expect(invitations.find(({ id }) => id === higher.id)?.mine).toBe(false)
  await expect(renewInvitation({ asker: manager, id: higher.id, now: later(10) })).rejects.toMatchObject({
    code: 'not-found',
  })
  const learner = await addPerson('learner')
  for (const verb of [renewInvitation, revokeInvitation])
    await expect(verb({ asker: learner, id: mine.id, now })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(listInvitations({ asker: learner, page: 1, now })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  await expect(listTeams(learner)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a team’s name is taken once, and only an administrator makes one at the top', async () => {
  const [admin, { manager }] = [await addPerson('admin'), await addManager()]
  await createTeam({ asker: admin, input: { name: 'South' } })
  await expect(createTeam({ asker: admin, input: { name: 'south' } })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(createTeam({ asker: manager, input: { name: 'East' } })).rejects.toMatchObject({
    code: 'bad-input',
  })
  await expect(
    createTeam({ asker: admin, input: { name: 'West', parent: 'nowhere' } }),
  ).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('more than 500 at once are refused whole', async () => {
  const admin = await addPerson('admin')
  const addresses = Array.from({ length: 501 }, (_, at) => `p${at}@many.example`).join('\n')
  await expect(invitePeople({ asker: admin, input: { addresses }, now })).rejects.toMatchObject({
    code: 'too-large',
  })
  expect(await db.invitation.count({ where: { email: { endsWith: '@many.example' } } })).toBe(0)
})
