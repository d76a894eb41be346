// For the test that kills a server while it publishes: publishes one lesson under ever new titles until it is killed.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishDraft } from '~/features/author/publish-draft.server'
import { openDatabase } from '~/platform/db.server'

const slug = 'use-the-break-well'
const source = readFileSync(join(process.env.CONTENT_DIR ?? '', 'lessons', slug, 'index.mdx'), 'utf8')
const db = await openDatabase()
const person = await db.person.findFirstOrThrow()
const asker = { ...person, roles: ['author' as const], sessionId: '' }

for (;;) {
  const piece = await db.studioPiece.findFirstOrThrow({ include: { draft: true } })
  const revision = (piece.draft?.revision ?? 0) + 1
  const text = source.replace(/^title: .*$/m, `title: Take ${randomUUID().slice(0, 8)}`)
  await db.draft.update({ where: { pieceId: piece.id }, data: { text, revision, state: 'draft' } })
  const asked = { asker, kind: 'lesson', slug, revision, why: 'Again', now: new Date() } as const
  process.send?.('begins')
  await publishDraft(asked)
}
