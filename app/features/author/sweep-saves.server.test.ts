import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'

const { db, addPerson } = await openFreshDatabase()
const { sweepSaves } = await import('./sweep-saves.server')
const { whoWrote } = await import('./internal/who-wrote.server')

const now = new Date('2027-03-31T03:40:00Z')
const [ada, bo] = [await addPerson('author'), await addPerson('author')]
const text = 'words'

/** Saves as [days ago, by], the first with revision 1. */
async function addPiece(saves: [number, { id: string } | null][], isOpen: boolean) {
  const { id: pieceId } = await db.studioPiece.create({ data: { kind: 'lesson', slug: randomUUID() } })
  if (isOpen) await db.draft.create({ data: { pieceId, text, revision: saves.length } })
  for (const [at, [days, by]] of saves.entries())
    await db.draftSave.create({
      data: {
        id: randomUUID(),
        pieceId,
        revision: at + 1,
        text,
        byId: by?.id ?? null,
        at: new Date(now.getTime() - days * 86_400_000),
      },
    })
  return pieceId
}

const left = async (pieceId: string) =>
  (await db.draftSave.findMany({ where: { pieceId }, orderBy: { revision: 'asc' } })).map(
    ({ revision }) => revision,
  )

test('what was saved over a month ago goes, but for the newest of a piece and of each who writes', async () => {
  const open = await addPiece(
    [
      [90, ada],
      [80, bo],
      [70, bo],
      [60, null],
      [50, ada],
      [29, ada],
      [1, ada],
    ],
    true,
  )
  const published = await addPiece(
    [
      [90, ada],
      [80, bo],
      [70, ada],
    ],
    false,
  )
  const fresh = await addPiece(
    [
      [3, ada],
      [2, bo],
    ],
    true,
  )
  const writers = async () =>
    [...(await whoWrote({ pieceId: open, changedById: null, submittedById: null }))].sort()
  const before = await writers()
  expect(before).toEqual([ada.id, bo.id].sort())
  expect(await sweepSaves(now)).toBe(6)
  expect(await left(open)).toEqual([3, 6, 7])
  expect(await left(published)).toEqual([3])
  expect(await left(fresh)).toEqual([1, 2])
  expect(await writers()).toEqual(before)
  expect(await sweepSaves(now)).toBe(0)
})

test('passages of somebody who was erased go like any other', async () => {
  const piece = await addPiece(
    [
      [50, bo],
      [40, ada],
    ],
    true,
  )
  await db.draftSave.updateMany({ where: { byId: bo.id }, data: { byId: null } })
  await sweepSaves(now)
  expect(await left(piece)).toEqual([2])
})
