import { fork } from 'node:child_process'
import { expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

await bundleChild('gate')
const small = openSmallLibrary()
const { db, addPerson, folder } = await openFreshDatabase()

const kills = 5
const mostMs = 700

/** Lets another process publish, and ends it at some moment of a publication after its first one. */
async function publishUntilKilled(afterMs: number): Promise<void> {
  const child = fork('bin/setup/test-press.ts', {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, DATA_DIR: folder, CONTENT_DIR: small.content },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    let begun = 0
    child.on('message', () => {
      if (++begun === 2) setTimeout(() => child.kill('SIGKILL'), afterMs)
    })
    child.once('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error('ended by itself')),
    )
  })
}

test('killed in the middle of it, a publication is whole or it is not at all', {
  timeout: 180_000,
}, async () => {
  await addPerson('author')
  const { id } = await db.studioPiece.create({ data: { kind: 'lesson', slug: 'use-the-break-well' } })
  await db.draft.create({ data: { pieceId: id, text: '' } })
  await db.studioSetting.create({ data: { name: 'waive-review', value: 'yes' } })
  for (let kill = 0; kill < kills; kill++) {
    await publishUntilKilled((kill * mostMs) / kills)
    const piece = await db.studioPiece.findUniqueOrThrow({
      where: { id },
      include: { served: true, versions: { orderBy: { number: 'asc' } }, draft: true },
    })
    const numbers = piece.versions.map(({ number }) => number)
    expect(numbers).toEqual(numbers.map((_, at) => at + 1))
    expect(piece.served?.number).toBe(numbers.at(-1))
    expect(piece.draft?.fromVersion).toBe(numbers.at(-1))
    const editions = await db.libraryEdition.findMany()
    expect(editions.map(({ pieces }) => pieces)).toEqual(numbers.map(() => id))
    expect(await db.auditEntry.count({ where: { action: 'publication' } })).toBe(numbers.length)
  }
  const { getLesson } = await import('../content/get-library.server')
  const served = await db.studioPiece.findUniqueOrThrow({ where: { id }, include: { served: true } })
  expect(served.served?.text).toContain(`title: ${(await getLesson('use-the-break-well'))?.title}\n`)
})
