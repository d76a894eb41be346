import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

const small = openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
await bundleChild('gate')
const { closeGate } = await import('./ask-gate.server')
const { beginPiece } = await import('./begin-piece.server')
const { dropTask } = await import('./drop-task.server')
const { keepTask } = await import('./keep-task.server')
const { tryTask } = await import('./try-task.server')
const { weighChange } = await import('./weigh-change.server')

const now = new Date()
const today = now.toISOString().slice(0, 10)
const [ada, eve] = [await addPerson('author'), await addPerson('learner')]
const piece = { kind: 'lesson', slug: 'use-the-break-well' } as const
const text = small.lesson(piece.slug)
const task = 'we are on a break in the middle of it, five minutes, and I need to calm down'

afterAll(closeGate)

beforeEach(async () => {
  await db.studioPiece.deleteMany()
  await beginPiece({ asker: ada, ...piece, from: 'file', now })
})

test('a task that is for the lesson brings it; one that is not says why', async () => {
  const found = await tryTask({ asker: ada, ...piece, text, task, today })
  expect(found).toMatchObject({ tried: { inScope: true, found: { of: 'kit', place: 1 }, why: '' } })
  const other = await tryTask({ asker: ada, ...piece, text, task: 'how long does a sponge cake bake', today })
  expect(other).toMatchObject({
    tried: { found: null, why: expect.stringContaining('nothing that the library is for') },
  })
})

test('a front matter that cannot be read is said', async () => {
  const broken = text.replace(/^focus: .*$/m, 'focus: nothing')
  expect(await tryTask({ asker: ada, ...piece, text: broken, task, today })).toMatchObject({
    fault: expect.stringContaining('front matter'),
  })
})

test('kept tasks tell what a change would gain and lose; kept twice one is one', async () => {
  await keepTask({ asker: ada, ...piece, id: randomUUID(), task, now })
  await keepTask({ asker: ada, ...piece, id: randomUUID(), task, now })
  const same = await weighChange({ asker: ada, ...piece, text, today })
  expect(same).toMatchObject({ gained: 0, lost: 0, tasks: [{ task, before: true, after: true }] })
  const elsewhere = text.replace(/^situations: .*$/m, 'situations: [first-meeting]')
  expect(await weighChange({ asker: ada, ...piece, text: elsewhere, today })).toMatchObject({
    gained: 0,
    lost: 1,
  })
  const [kept] = 'tasks' in same ? same.tasks : []
  await dropTask({ asker: ada, ...piece, id: kept?.id ?? '' })
  await dropTask({ asker: ada, ...piece, id: kept?.id ?? '' })
  expect(await weighChange({ asker: ada, ...piece, text, today })).toEqual({ gained: 0, lost: 0, tasks: [] })
})

test('a situation is learned anew with its phrases before it is weighed', async () => {
  const situation = { kind: 'situation', slug: 'first-meeting' } as const
  await beginPiece({ asker: ada, ...situation, from: 'file', now })
  const [row] = await db.draft.findMany({ where: { piece: { slug: 'first-meeting' } } })
  const odd = 'zorblat frimmel under the quandary of the glimpse'
  await keepTask({ asker: ada, ...situation, id: randomUUID(), task: odd, now })
  const more = (row?.text ?? '').replace(
    /^phrases:\n/m,
    `phrases:\n${['', ' again', ' today', ' with them'].map((end) => `  - "${odd}${end}"`).join('\n')}\n`,
  )
  expect(more).not.toBe(row?.text)
  expect(await weighChange({ asker: ada, ...situation, text: more, today })).toMatchObject({
    gained: 1,
    lost: 0,
  })
})

test('a learner keeps, drops and tries nothing', async () => {
  const asked = { asker: eve, ...piece, text, task, today, id: randomUUID(), now }
  for (const work of [tryTask, keepTask, dropTask, weighChange])
    await expect(work(asked)).rejects.toMatchObject({ code: 'not-allowed' })
  expect(await db.keptTask.count()).toBe(0)
})
