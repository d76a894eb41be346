import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'
import { worksQuery } from './works-query.schema'

openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { exportWorks } = await import('./export-works.server')
const { listWorks } = await import('./list-works.server')
const { showLessonWorks } = await import('./show-lesson-works.server')
const { getLesson } = await import('../content/get-library.server')

const now = new Date('2026-11-26T12:00:00Z')
const slug = 'use-the-break-well'
const other = 'answer-an-extreme-first-number'
const author = await addPerson('author')
const learner = await addPerson('learner')
const people = await Promise.all(Array.from({ length: 12 }, () => addPerson('learner')))

beforeAll(async () => {
  const version = (await getLesson(slug))?.hash ?? ''
  const read = (at: number, weeksAgo: number, more: object = {}) => {
    const startedAt = new Date(now.getTime() - weeksAgo * 7 * 86_400_000)
    return db.lessonUse.create({
      data: {
        id: randomUUID(),
        personId: people[at]?.id ?? '',
        lesson: slug,
        version,
        depth: 'essence',
        step: 0,
        steps: 2,
        startedAt,
        changedAt: startedAt,
        ...more,
      },
    })
  }
  // Six lately, of whom five finished and one was asked; six more this quarter, who read on to core and stopped there.
  for (let at = 0; at < 6; at++)
    await read(at, 1, { finishedAt: at < 5 ? now : null, step: at < 5 ? 1 : 0, asked: at === 5 })
  await read(0, 2)
  for (let at = 6; at < 12; at++) await read(at, 9, { depth: 'core', step: 2, steps: 7 })
  for (let at = 0; at < 4; at++) await read(at, 1, { lesson: other })
  for (const answer of ['yes', 'yes', 'yes', 'partly'])
    await db.helpAnswer.create({
      data: { id: randomUUID(), lesson: slug, depth: 'essence', version, answer, createdAt: now },
    })
  await db.kitAnswer.create({
    data: { personId: people[0]?.id ?? '', lesson: slug, answer: 'no', share: 0.5, changedAt: now },
  })
})

const list = (asked: object = {}, asker = author) => listWorks({ asker, query: worksQuery.parse(asked), now })

test('people are counted once a figure, in each span; fewer than five are not shown', async () => {
  const { rows } = await list()
  expect(rows.map((row) => row.slug)).toEqual([slug, other])
  expect(rows[0]).toMatchObject({
    read: 12,
    // One of the twelve was asked.
    pulled: null,
    finished: 5,
    essence: 6,
    core: 6,
    deeper: null,
    helped: { yes: 3, partly: 1, no: 0.5, answers: 5 },
  })
  expect(rows[1]).toMatchObject({ read: null, pulled: null, finished: null, essence: null, helped: null })
  expect((await list({ weeks: 4 })).rows[0]).toMatchObject({ read: 6, pulled: null, core: null })
  expect((await list({ weeks: 'x', words: 'EXTREME' })).rows.map((row) => row.slug)).toEqual([other])
  expect((await list({ sort: 'least-helped' })).rows[0]?.slug).toBe(slug)
})

test('one lesson: all spans, and where people leave the text as it is', async () => {
  const shown = await showLessonWorks({ asker: author, slug, now })
  expect(shown.spans.map(({ read }) => read)).toEqual([6, 12, 12])
  expect(shown.stops.map(({ depth, people }) => [depth, people])).toEqual([
    ['essence', 6],
    ['core', 6],
  ])
  // Five finished the essence and one did not: to show the five would tell of the one.
  expect(shown.stops[0]).toMatchObject({ finished: null })
  expect(shown.stops[1]?.steps[2]).toMatchObject({ stopped: 6 })
  expect(JSON.stringify(shown)).not.toContain(people[0]?.id)
  await expect(showLessonWorks({ asker: author, slug: 'nothing', now })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the file has the figures of the page, and is noted', async () => {
  const response = await exportWorks({ asker: author, query: worksQuery.parse({}), now })
  const rows: Record<string, string>[] = parse(await response.text(), { columns: true, bom: true })
  expect(rows.map((row) => [row.Name, row['People: read it'], row.Answers])).toEqual([
    [slug, '12', '5'],
    [other, 'Not shown', 'Not shown'],
  ])
  expect(await db.auditEntry.findFirst({ where: { action: 'export' } })).toMatchObject({ actorId: author.id })
})

test('what somebody did stays counted when they are suspended, so that it is not told by the difference', async () => {
  const before = [(await list()).rows, await showLessonWorks({ asker: author, slug, now })]
  await db.person.update({ where: { id: people[0]?.id ?? '' }, data: { suspendedAt: now } })
  expect([(await list()).rows, await showLessonWorks({ asker: author, slug, now })]).toEqual(before)
  await db.person.update({ where: { id: people[0]?.id ?? '' }, data: { suspendedAt: null } })
})

test('a learner gets nothing', async () => {
  const refused = { code: 'not-allowed' }
  await expect(list({}, learner)).rejects.toMatchObject(refused)
  await expect(showLessonWorks({ asker: learner, slug, now })).rejects.toMatchObject(refused)
  await expect(exportWorks({ asker: learner, query: worksQuery.parse({}), now })).rejects.toMatchObject(
    refused,
  )
})
