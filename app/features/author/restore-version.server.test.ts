import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPublishing } from '../../../bin/setup/test-publishing'

const { db, folder, slug, source, now, ada, bo, piece, titled, write, approve, servedTitle } =
  await openPublishing()
const { dropImage } = await import('./drop-image.server')
const { lookAtDraft } = await import('./look-at-draft.server')
const { previewDraft } = await import('./preview-draft.server')
const { publishDraft } = await import('./publish-draft.server')
const { restoreVersion } = await import('./restore-version.server')
const { retirePiece } = await import('./retire-piece.server')
const { returnPiece } = await import('./return-piece.server')
const { showHistory } = await import('./show-history.server')
const { getLibrary, getLesson } = await import('../content/get-library.server')
const { getMatcher } = await import('../match/get-matcher.server')

test('an image lies under its hash, and stays with its version', async () => {
  const { loader } = await import('../../routes/api/library-file')
  const withImage = source.replace('</Step>', '![A table for two](table.webp)\n\n</Step>')
  const revision = await write(withImage, ada)
  const { id } = await db.studioPiece.findFirstOrThrow()
  const bytes = (text: string) => new Uint8Array(Buffer.from(text))
  const image = { pieceId: id, name: 'table.webp', hash: 'a', type: 'image/webp', width: 1, height: 1 }
  await db.pieceImage.create({ data: { ...image, bytes: bytes('the first') } })
  await approve(revision)
  await publishDraft({ asker: ada, ...piece, revision, why: 'With a table', now })
  await db.pieceImage.updateMany({ data: { bytes: bytes('the second') } })
  const [file = ''] = (await getLibrary()).images.keys()
  rmSync(join(folder, 'library', file))
  const next = await write(titled('Later', withImage), ada)
  await approve(next)
  await publishDraft({ asker: ada, ...piece, revision: next, why: 'A later one', now })
  const [later = ''] = (await getLibrary()).images.keys()
  expect(later).not.toBe(file)
  await restoreVersion({ asker: bo, ...piece, number: 1, why: 'The first was better', now })
  expect([...(await getLibrary()).images.keys()]).toEqual([file])
  const answer = await loader({ params: { file }, request: new Request('http://x/'), context: {} as never })
  expect(answer.headers.get('Content-Type')).toBe('image/webp')
  expect(await answer.text()).toBe('the first')
})

test('a picture that was taken out comes back with the version that shows it, for readers and for whoever writes on', async () => {
  const withImage = source.replace('</Step>', '![A table for two](table.webp)\n\n</Step>')
  const first = await write(withImage, ada)
  const { id } = await db.studioPiece.findFirstOrThrow()
  const image = { pieceId: id, name: 'table.webp', hash: 'a', type: 'image/webp', width: 1, height: 1 }
  await db.pieceImage.create({ data: { ...image, bytes: new Uint8Array(Buffer.from('the table')) } })
  await approve(first)
  await publishDraft({ asker: ada, ...piece, revision: first, why: 'With a table', now })
  const [file] = (await getLibrary()).images.keys()
  const second = await write(source, ada)
  await approve(second)
  await publishDraft({ asker: ada, ...piece, revision: second, why: 'Without', now })
  await dropImage({ asker: ada, ...piece, name: 'table.webp' })
  expect([...(await getLibrary()).images.keys()]).toEqual([])
  await restoreVersion({ asker: bo, ...piece, number: 1, why: 'It was good', now })
  expect([...(await getLibrary()).images.keys()]).toEqual([file])
  const today = now.toISOString().slice(0, 10)
  const { problems } = await lookAtDraft({ asker: ada, ...piece, text: withImage, today })
  const { preview } = await previewDraft({ asker: ada, ...piece, text: withImage })
  expect(problems.map(({ rule }) => rule)).not.toContain('image-missing')
  expect(preview?.code).toContain(file)
})

test('any version comes back in one action; retired, it is served nowhere; the file can be had back', async () => {
  for (const title of ['Version one', 'Version two']) {
    const revision = await write(titled(title), ada)
    await approve(revision)
    await publishDraft({ asker: ada, ...piece, revision, why: title, now })
  }
  expect(await restoreVersion({ asker: bo, ...piece, number: 1, why: 'It was better', now })).toBe(3)
  expect(await servedTitle()).toBe('Version one')
  expect(await db.draft.findFirst()).toMatchObject({ text: titled('Version one') })
  await retirePiece({ asker: bo, ...piece, why: 'Not true any more', now })
  expect(await getLesson(slug)).toBeNull()
  await expect(retirePiece({ asker: bo, ...piece, why: 'Again', now })).rejects.toMatchObject({
    code: 'conflict',
  })
  await returnPiece({ asker: bo, ...piece, why: 'The file is right', now })
  expect(await servedTitle()).toBe('Use the break well')
  await restoreVersion({ asker: bo, ...piece, number: 2, why: 'And back', now })
  expect(await servedTitle()).toBe('Version two')
  const { versions, events, compared } = await showHistory({
    asker: ada,
    ...piece,
    compare: { from: 1, to: 2 },
  })
  expect(versions.map(({ number, restores }) => [number, restores])).toEqual([
    [4, 2],
    [3, 1],
    [2, null],
    [1, null],
  ])
  expect(events.map(({ what }) => what)).toEqual(['returned', 'retired'])
  expect(compared?.rows.filter((row) => row.before === null || row.after === null)).toHaveLength(2)
})

test('a situation that lessons need is not retired; a new one is trained in before it is served', async () => {
  const needed = { kind: 'situation', slug: 'mid-negotiation' } as const
  await expect(retirePiece({ asker: bo, ...needed, why: 'Try', now })).rejects.toMatchObject({
    code: 'bad-input',
    userMessage: expect.stringContaining('Use the break well'),
  })
  const phrases = [
    'the ferry is late again',
    'no boat, and both crews stand on the quay',
    'the harbour says two more hours',
    'our partner walks up and down the pier',
    'we missed the crossing together',
    'they blame our driver for the missed boat',
    'the captain will not sail in this wind',
    'everybody is cold and the ferry does not come',
    'waiting at the terminal with their whole team',
    'the boat was cancelled and they want to go home',
    'stuck on the island with the customer',
    'next sailing is tomorrow, what do I say to them',
  ].map((phrase) => `  - "${phrase}"`)
  const text = `---
title: Waiting for a ferry
phase: negotiate
scope: The ferry does not come and both teams wait.
not: Trains.
neighbours: [hard-anchor, mid-negotiation]
synonyms: [ferry late, quay, harbour, boat delayed, waiting for the boat, no ferry]
moments: [during]
usually: during
phrases:
${phrases.join('\n')}
---

You wait together. Use it.
`
  const fresh = { kind: 'situation', slug: 'ferry-late' } as const
  const { situationFrontMatterSchema } = await import('../content/content.schema')
  const phase = situationFrontMatterSchema.shape.phase.options[0]
  const revision = await write(text.replace('phase: negotiate', `phase: ${phase}`), ada, fresh)
  await approve(revision, fresh)
  await publishDraft({ asker: ada, ...fresh, revision, why: 'People ask for it', now })
  const { matcher } = await getMatcher()
  expect(matcher.data.situations.map(({ id }) => id)).toContain('ferry-late')
  expect(matcher.data.classifier.labels).toContain('ferry-late')
})
