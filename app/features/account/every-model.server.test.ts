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
const pointsToSomebody = /^(personId|actorId|subjectId|byId|email|\w+(By|ById|OwnerId|PersonId|ActorId))$/
/** Such as `Password.hash`: never leaves the house. */
const secret = /hash|secret|publicKey/i
const ofAPerson = models.filter(({ fields }) => fields.some(({ name }) => name === 'personId'))

function rowOf(model: Model, personId: string, mark: string, teamId: string): Record<string, unknown> {
  return Object.fromEntries(
    model.fields.map(({ name, type }) => {
      if (name === 'personId') return [name, personId]
      if (name === 'teamId') return [name, teamId]
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
  for (const model of ofAPerson) await tableOf(model).create({ data: rowOf(model, person.id, mark, team.id) })
  return { ...person, mark }
}

async function readExport(person: { id: string }) {
  let text = ''
  for await (const piece of await exportMyData({ person, now: new Date() })) text += piece
  return text
}

test('no table that points to somebody is missing from what people are told', () => {
  const told = new Set(whatIsKept.flatMap((thing) => thing.models))
  const pointing = models.filter(({ fields }) => fields.some(({ name }) => pointsToSomebody.test(name)))
  expect(pointing.length).toBeGreaterThan(15)
  expect(pointing.map(({ name }) => name).filter((name) => !told.has(name))).toEqual([])
})

test('the download holds a row of every table of theirs, no secret, and nothing of anybody else', async () => {
  const [ada, eve] = [await addSomebodyWithEverything(), await addSomebodyWithEverything()]
  const text = await readExport(ada)
  const data = myDataSchema.parse(JSON.parse(text))
  expect(data.account).toMatchObject({ id: ada.id, name: ada.name, email: ada.email })
  for (const { models: kept, sections } of whatIsKept) {
    if (!kept.some((name) => ofAPerson.some((model) => model.name === name))) continue
    for (const section of sections) expect(data[section], section).not.toHaveLength(0)
  }
  expect(text).not.toContain('secret-')
  expect(text).not.toContain(eve.mark)
  for (const own of [eve.id, eve.email, eve.name]) expect(text).not.toContain(own)
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
