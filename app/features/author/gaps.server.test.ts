import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'
import { type GapAction, gapFilterSchema } from './gaps.schema'

openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { decideGap } = await import('./decide-gap.server')
const { deleteWordings } = await import('./delete-wordings.server')
const { listGaps } = await import('./list-gaps.server')
const { openDraft } = await import('./open-draft.server')
const { reopenGap } = await import('./reopen-gap.server')

const now = new Date()
const [ada, bo, eve] = [await addPerson('author'), await addPerson('author'), await addPerson('learner')]
const list = async (show: 'open' | 'decided' = 'open') =>
  (await listGaps({ asker: ada, filter: gapFilterSchema.parse({ show }) })).rows

/** At so many minutes before now. */
async function share(text: string, minutes: number, of: { situation?: string; understood?: string | null }) {
  const { id } = await db.sharedWording.create({
    data: {
      id: randomUUID(),
      text,
      situation: of.situation ?? 'hard-anchor',
      understood: of.understood ?? null,
      createdAt: new Date(now.getTime() - minutes * 60_000),
    },
  })
  return id
}

type Deciding = Exclude<GapAction, { do: 'reopen' | 'delete' }>
const decide = (input: Deciding, asker = ada) => decideGap({ asker, input, now })

let wording = ''
beforeEach(async () => {
  await db.sharedWording.deleteMany()
  await db.gapDecision.deleteMany()
  await db.studioPiece.deleteMany()
  wording = await share('their zeppelin quote is insultingly low', 50, { understood: 'mid-negotiation' })
  await share('the zeppelin people sent an insultingly low quote', 40, {})
  await share('we meet the new botanist tomorrow', 30, { situation: 'new-counterpart' })
  await share('understood at once, and shared all the same', 20, { understood: 'hard-anchor' })
})

test('what found nothing or was corrected, grouped by likeness and counted', async () => {
  const rows = await list()
  expect(rows.map(({ texts }) => texts.map(({ text }) => text))).toEqual([
    ['their zeppelin quote is insultingly low', 'the zeppelin people sent an insultingly low quote'],
    ['we meet the new botanist tomorrow'],
  ])
  expect(rows[0]).toMatchObject({
    wording,
    count: 2,
    foundNothing: 1,
    chosen: [{ id: 'hard-anchor', count: 2 }],
    misread: [{ id: 'mid-negotiation', count: 1 }],
    newest: new Date(now.getTime() - 40 * 60_000).toISOString(),
    decided: null,
  })
})

test('a lesson is begun with the tags of the situation, and once', async () => {
  const input = { do: 'lesson', wording, situation: 'hard-anchor' } as const
  expect(await decide(input)).toEqual({ target: 'hard-anchor-1', already: null })
  expect(await decide(input)).toEqual({ target: 'hard-anchor-1', already: 'You' })
  expect(await decide(input, bo)).toEqual({ target: 'hard-anchor-1', already: ada.name })
  const { text } = await openDraft({ asker: bo, kind: 'lesson', slug: 'hard-anchor-1' })
  expect(text).toContain('situations: [hard-anchor]')
  expect(text).toContain('moments: [during, before, after]')
  expect(await db.keptTask.count()).toBe(2)
  expect(await list()).toHaveLength(1)
  await share('zeppelin: insultingly low quote', -10, {})
  expect((await list('decided'))[0]).toMatchObject({
    count: 3,
    decided: { kind: 'lesson', target: 'hard-anchor-1', by: ada.name, since: 1 },
  })
  const [, other] = [0, (await list())[0]?.wording ?? '']
  await decide({ do: 'lesson', wording: other, situation: 'hard-anchor' })
  expect(await db.studioPiece.count({ where: { slug: 'hard-anchor-2' } })).toBe(1)
})

test('a phrase goes into a draft of the situation, beside what others write there', async () => {
  const phrase = 'Their zeppelin quote is an insult'
  const input = { do: 'phrase', wording, situation: 'hard-anchor', phrase } as const
  expect(await decide(input)).toEqual({ target: 'hard-anchor', already: null })
  const of = { asker: bo, kind: 'situation', slug: 'hard-anchor' } as const
  expect((await openDraft(of)).text).toContain(`  - "${phrase}"\n`)
  await reopenGap({ asker: bo, wording })
  await expect(decide(input)).rejects.toMatchObject({ code: 'conflict' })
  expect(await db.gapDecision.count()).toBe(0)
  await decide({ ...input, phrase: 'another zeppelin, another insult' })
  const { text } = await openDraft(of)
  expect(text).toContain(phrase)
  expect(text).toContain('another zeppelin')
})

test('not ours is kept, can be taken back, and is not overruled by an older page', async () => {
  await decide({ do: 'not-ours', wording })
  await expect(decide({ do: 'lesson', wording, situation: 'hard-anchor' }, bo)).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await list('decided'))[0]?.decided).toMatchObject({ kind: 'not-ours', by: ada.name })
  await reopenGap({ asker: bo, wording })
  await reopenGap({ asker: bo, wording })
  expect(await list()).toHaveLength(2)
  const log = await db.auditEntry.findMany({ where: { subjectId: wording }, orderBy: { id: 'asc' } })
  expect(log.map(({ action, actorId }) => [action, actorId]).slice(-2)).toEqual([
    ['gap-decided', ada.id],
    ['gap-reopened', bo.id],
  ])
})

test('words that tell who shared them go for good, with the tasks of them; what was decided holds for the others', async () => {
  await decide({ do: 'lesson', wording, situation: 'hard-anchor' })
  const [row] = await list('decided')
  const same = await share('their zeppelin quote is insultingly low', -20, {})
  const texts = [row?.texts[0]?.id ?? '', 'of-another-group']
  expect(await deleteWordings({ asker: bo, wording, texts })).toBe(2)
  expect(await db.sharedWording.count({ where: { id: { in: [wording, same] } } })).toBe(0)
  expect(await db.keptTask.findMany({ select: { text: true } })).toEqual([
    { text: 'the zeppelin people sent an insultingly low quote' },
  ])
  const [left] = await list('decided')
  expect(left).toMatchObject({ count: 1, decided: { kind: 'lesson', by: ada.name } })
  const [note] = await db.auditEntry.findMany({ where: { action: 'wordings-deleted' } })
  expect(note).toMatchObject({ actorId: bo.id, detail: '{"count":2}' })
  await expect(deleteWordings({ asker: bo, wording, texts })).rejects.toMatchObject({ code: 'not-found' })
  const last = left?.wording ?? ''
  expect(await deleteWordings({ asker: bo, wording: last, texts: [last] })).toBe(1)
  expect(await db.gapDecision.count()).toBe(0)
  expect(await list()).toHaveLength(1)
})

test('of two who begin a lesson at once one does', async () => {
  const input = { do: 'lesson', wording, situation: 'hard-anchor' } as const
  await Promise.allSettled([decide(input), decide(input, bo)])
  expect(await db.studioPiece.count()).toBe(1)
  expect(await db.gapDecision.count()).toBe(1)
})

test('a learner gets nothing, and decides nothing', async () => {
  const refused = { code: 'not-allowed' }
  await expect(listGaps({ asker: eve, filter: gapFilterSchema.parse({}) })).rejects.toMatchObject(refused)
  await expect(decide({ do: 'not-ours', wording }, eve)).rejects.toMatchObject(refused)
  const deleting = deleteWordings({ asker: eve, wording, texts: [wording] })
  await expect(deleting).rejects.toMatchObject(refused)
  expect(await db.sharedWording.count({ where: { id: wording } })).toBe(1)
  await expect(reopenGap({ asker: eve, wording })).rejects.toMatchObject(refused)
  expect(await db.gapDecision.count()).toBe(0)
})
