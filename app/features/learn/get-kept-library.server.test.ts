import { existsSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { modulePath } from '~/features/content/compile-lesson.server'
import { getLibrary } from '~/features/content/get-library.server'
import { depths } from '~/features/content/words'
import { getMatcher } from '~/features/match/get-matcher.server'
import { listSituations } from '~/features/match/list-situations.server'
import { mapSituations } from '~/features/match/map-situations'
import { placeSituation } from '~/features/match/place-situation'
import { showSituation } from '~/features/match/show-situation.server'
import { getKeptLibrary } from './get-kept-library.server'
import { openRoom } from './open-room.server'
import type { KeptLibrary } from './pack-library'
import { placeLesson } from './place-lesson'
import { placeRoom } from './place-room'
import { playLesson } from './play-lesson.server'

// A device that keeps the library shows the very pages that the server would.
let kept: KeptLibrary
beforeAll(async () => {
  kept = JSON.parse((await getKeptLibrary()).bytes)
}, 120_000)

const none = new URLSearchParams()

test('the same library always has the same name', async () => {
  expect((await getKeptLibrary()).hash).toMatch(/^[0-9a-f]{20}$/)
  expect(kept.matcher).toBe((await getMatcher()).hash)
})

test('every lesson, at each depth, in and out of a kit', async () => {
  const today = new Date().toISOString().slice(0, 10)
  const kit = new URLSearchParams({
    kit: 'answer-an-extreme-first-number.core use-the-break-well.essence no-such-lesson.core',
    for: 'hard-anchor',
    thanks: 'yes',
  })
  for (const { slug } of (await getLibrary()).lessons)
    for (const depth of [undefined, ...depths])
      for (const query of [none, kit]) {
        const here = placeLesson({ slug, depth, query, lessons: kept.lessons, today, answerId: 'x' })
        expect(here).toEqual(await playLesson({ slug, depth, query, requestId: 'x' }))
      }
})

test('every room', async () => {
  for (const { slug } of kept.lessons)
    expect(placeRoom({ slug, query: none, lessons: kept.lessons })).toEqual(
      await openRoom({ slug, query: none }),
    )
})

test('the map, and every situation for the minutes in the query', async () => {
  expect(mapSituations(kept)).toEqual(await listSituations())
  const { matcher } = await getMatcher()
  for (const { id } of kept.situations)
    for (const query of [none, new URLSearchParams('minutes=20'), new URLSearchParams('minutes=-1')])
      expect(placeSituation({ id, query, situations: kept.situations, matcher })).toEqual(
        await showSituation({ id, query }),
      )
})

test('every lesson names the files of its text', async () => {
  for (const { hash, files, bytes } of kept.lessons) {
    expect(files[0]).toBe(`/library/lesson.${hash}.js`)
    expect(existsSync(modulePath(hash))).toBe(true)
    expect(bytes).toBeGreaterThan(0)
  }
})

describe('what is not there is said in words', () => {
  const refusal = async (make: () => unknown) => {
    try {
      await make()
    } catch (thrown) {
      if (thrown instanceof Response) return { status: thrown.status, ...(await thrown.json()) }
    }
    return null
  }
  test.each([
    ['a lesson', 'There is no lesson', () => placeRoom({ slug: 'none', query: none, lessons: [] })],
    [
      'a situation',
      'no such situation',
      async () =>
        placeSituation({ id: 'none', query: none, situations: [], matcher: (await getMatcher()).matcher }),
    ],
    [
      'a depth',
      'three depths',
      () =>
        placeLesson({
          ...{ slug: kept.lessons[0]?.slug, depth: 'abyss', query: none, lessons: kept.lessons },
          ...{ today: '2026-11-26', answerId: 'x' },
        }),
    ],
  ])('%s', async (_, words, make) => {
    expect(await refusal(make)).toMatchObject({ status: 404, userMessage: expect.stringContaining(words) })
  })
})
