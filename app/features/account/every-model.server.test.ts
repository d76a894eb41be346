import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { myDataSchema } from './account.schema'
import { whatIsKept } from './what-is-kept'

const { db, addPerson } = await openFreshDatabase()
const { exportMyData } = await import('./export-my-data.server')
const { erasePerson } = await import('./erase-person.server')

type Field = { name: string; type: string; optional: boolean; byDefault: boolean }
type Model = { name: string; fields: Field[] }

/** Every model of the schema, read from its text: one that is added tomorrow is among them. */
const models: Model[] = [
  ...readFileSync('prisma/schema.prisma', 'utf8').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm),
].map(([, name = '', body = '']) => ({
  name,
  fields: [...body.matchAll(/^ {2}(\w+) +(\w+)(\?|\[\])?(.*)$/gm)].flatMap(
    ([, field = '', type = '', sign, rest = '']): Field[] =>
      /^(String|Int|Float|Boolean|DateTime|Bytes)$/.test(type)
        ? [{ name: field, type, optional: sign === '?', byDefault: rest.includes('@default') }]
        : [],
  ),
}))
const pointsToSomebody =
  /^(personId|actorId|subjectId|byId|keeperId|authorId|reviewerId|email|\w+(By|ById|OwnerId|PersonId|ActorId))$/
/** Such as `Password.hash`: never leaves the house. */
const secret = /hash|secret|publicKey/i
const ofAPerson = models.filter(({ fields }) => fields.some(({ name }) => name === 'personId'))

/** What rows hang on beside a person. */
type Parents = { teamId: string; assignmentId: string }

function rowOf(model: Model, personId: string, mark: string, parents: Parents): Record<string, unknown> {
  return Object.fromEntries(
    model.fields.map(({ name, type }) => {
      if (name === 'personId' || name === 'byId') return [name, personId]
      if (name === 'teamId' || name === 'assignmentId') return [name, parents[name]]
      if (type === 'String') return [name, `${secret.test(name) ? 'secret' : 'mark'}-${mark}-${randomUUID()}`]
      if (type === 'Bytes') return [name, new Uint8Array(Buffer.from(`secret-${mark}`))]
      if (type === 'DateTime') return [name, new Date(Date.now() + 3_600_000)]
      return [name, type === 'Boolean' ? true : 7]
    }),
  )
}

function tableOf(model: Model) {
  const name = model.name.charAt(0).toLowerCase() + model.name.slice(1)
  return (
    db as unknown as Record<
      string,
      { create: (options: object) => Promise<unknown>; count: (options: object) => Promise<number> }
    >
  )[name] as never as {
    create: (options: object) => Promise<unknown>
    count: (options: object) => Promise<number>
  }
}

async function addSomebodyWithEverything() {
  const person = await addPerson('learner')
  await db.personRole.deleteMany({ where: { personId: person.id } })
  const mark = randomUUID().slice(0, 8)
  const team = await db.team.create({ data: { name: `Team ${mark}` } })
  const assignment = await db.assignment.create({
    data: {
      name: `mark-${mark}`,
      why: `mark-${mark}`,
      required: true,
      what: 'kit',
      situation: 'renewal',
      timing: 'standing',
      countsFrom: new Date(),
      sentKey: mark,
      byId: person.id,
    },
  })
  const parents = { teamId: team.id, assignmentId: assignment.id }
  for (const model of ofAPerson) await tableOf(model).create({ data: rowOf(model, person.id, mark, parents) })
  await makeWorks(person.id, mark, parents)
  return { ...person, mark }
}

/** What stays for others when its maker goes. */
async function makeWorks(byId: string, mark: string, { teamId, assignmentId }: Parents) {
  const text = `mark-${mark}`
  await db.workEvent.create({ data: { name: text, onDay: '2027-03-04', teamId, byId } })
  await db.assignmentChange.create({ data: { assignmentId, byId, kind: 'made' } })
  const piece = await db.studioPiece.create({ data: { kind: 'lesson', slug: text, keeperId: byId } })
  const of = { pieceId: piece.id, byId }
  const schedule = { publishById: byId, publishWhy: `scheduled-${text}` }
  await db.draft.create({
    data: { pieceId: piece.id, text, changedById: byId, submittedById: byId, ...schedule },
  })
  await db.draftSave.create({ data: { id: randomUUID(), ...of, revision: 1, text } })
  await db.pieceVersion.create({
    data: {
      pieceId: piece.id,
      number: 1,
      text: `published-${text}`,
      hash: mark,
      why: text,
      authorId: byId,
      reviewerId: byId,
    },
  })
  await db.review.create({ data: { ...of, revision: 1, verdict: 'approved', words: text } })
  await db.reviewComment.create({
    data: { id: randomUUID(), ...of, revision: 1, line: 1, quote: text, words: text },
  })
  await db.libraryEdition.create({
    data: { kind: 'retired', why: `taken-out-${text}`, pieces: piece.id, byId },
  })
  await db.verification.create({ data: { ...of, kind: 'lesson', slug: text, verdict: 'still-true' } })
  await db.gapDecision.create({ data: { wordingId: text, decision: 'not-ours', byId } })
}

async function readExport(person: { id: string }) {
  let text = ''
  for await (const piece of await exportMyData({ person, now: new Date() })) text += piece
  return text
}

const pointing = models.filter(({ fields }) => fields.some(({ name }) => pointsToSomebody.test(name)))
/** Whether this file makes a row of it. */
const isMade = ({ name }: Model) => !['Person', 'OneTimeToken', 'Invitation', 'AuditEntry'].includes(name)

test('no table that points to somebody is missing from what people are told', () => {
  const told = new Set(whatIsKept.flatMap((thing) => thing.models))
  expect(pointing.length).toBeGreaterThan(15)
  expect(pointing.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([])
})

test('the download holds a row of every table of theirs, no secret, and nothing of anybody else', async () => {
  const [ada, eve] = [await addSomebodyWithEverything(), await addSomebodyWithEverything()]
  const text = await readExport(ada)
  const data = myDataSchema.parse(JSON.parse(text))
  expect(data.account).toMatchObject({ id: ada.id, name: ada.name, email: ada.email })
  for (const { models: kept, sections } of whatIsKept) {
    if (!kept.some((name) => pointing.some((model) => model.name === name && isMade(model)))) continue
    for (const section of sections) expect(data[section], section).not.toHaveLength(0)
  }
  expect(text).not.toContain('secret-')
  expect(text).not.toContain(eve.mark)
  for (const own of [eve.id, eve.email, eve.name]) expect(text).not.toContain(own)
})

test('the download holds whatever somebody wrote for others, and of what they reviewed not the text', async () => {
  const [ada, eve] = [await addSomebodyWithEverything(), await addSomebodyWithEverything()]
  await db.pieceVersion.updateMany({ where: { authorId: eve.id }, data: { reviewerId: ada.id } })
  const { versionsByYou, scheduledByYou, editionsByYou, assignmentChangesByYou } = myDataSchema.parse(
    JSON.parse(await readExport(ada)),
  )
  const text = `mark-${ada.mark}`
  const piece = `lesson/${text}`
  expect(scheduledByYou).toEqual([{ piece, why: `scheduled-${text}`, publishAt: null }])
  expect(versionsByYou).toMatchObject([
    { as: 'author', text: `published-${text}` },
    { as: 'reviewer', text: null },
  ])
  expect(editionsByYou).toMatchObject([{ kind: 'retired', why: `taken-out-${text}`, pieces: [piece] }])
  expect(assignmentChangesByYou).toContainEqual(expect.objectContaining({ assignment: text, kind: 'made' }))
})

test('erased, no table holds a row of theirs, and everybody else’s are as they were', async () => {
  const [ada, eve, admin] = [
    await addSomebodyWithEverything(),
    await addSomebodyWithEverything(),
    await addPerson('admin'),
  ]
  const rowsOf = async (personId: string) =>
    Promise.all(ofAPerson.map((model) => tableOf(model).count({ where: { personId } })))
  const before = await rowsOf(eve.id)
  expect(Math.min(...before)).toBeGreaterThan(0)
  await erasePerson({ actor: admin, personId: ada.id })
  expect(await rowsOf(ada.id)).toEqual(ofAPerson.map(() => 0))
  expect(await rowsOf(eve.id)).toEqual(before)
})

test('erased, what somebody made for others stays, and names them nowhere', async () => {
  const [ada, admin] = [await addSomebodyWithEverything(), await addPerson('admin')]
  await erasePerson({ actor: admin, personId: ada.id })
  expect(await db.assignment.count({ where: { name: `mark-${ada.mark}`, byId: null } })).toBe(1)
  expect(await db.studioPiece.count({ where: { slug: `mark-${ada.mark}`, keeperId: null } })).toBe(1)
  for (const model of models)
    for (const { name, type } of model.fields)
      if (type === 'String' && pointsToSomebody.test(name) && model.name !== 'AuditEntry')
        expect(await tableOf(model).count({ where: { [name]: ada.id } }), `${model.name}.${name}`).toBe(0)
})
