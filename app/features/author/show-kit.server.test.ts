import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

const small = openSmallLibrary()
const { addPerson } = await openFreshDatabase()
const { showKit } = await import('./show-kit.server')
const { showSituation } = await import('../match/show-situation.server')

const [ada, eve] = [await addPerson('author'), await addPerson('learner')]
const slug = 'hard-anchor'
const text = readFileSync(join(small.content, 'situations', `${slug}.mdx`), 'utf8')

test('as long as nothing is changed, it is the kit of the page', async () => {
  const page = await showSituation({ id: slug, query: new URLSearchParams() })
  expect(page.kit).not.toEqual([])
  expect(await showKit({ asker: ada, slug, text })).toEqual({
    minutes: page.minutes,
    moment: 'during',
    pieces: page.kit,
  })
})

test('a new situation gets its kit from the neighbours that its draft names, and none without', async () => {
  const fresh = (neighbours: string) => `---\ntitle: A new one\nneighbours: [${neighbours}]\n---\n`
  const asked = { asker: ada, slug: 'a-new-one' }
  const kit = await showKit({ ...asked, text: fresh(slug) })
  expect(kit?.pieces.map(({ lesson }) => lesson)).toContain('answer-an-extreme-first-number')
  expect(await showKit({ ...asked, text: fresh('') })).toEqual({ minutes: 5, moment: null, pieces: [] })
})

test('where the front matter cannot be read nothing is said, and to nobody but authors', async () => {
  expect(await showKit({ asker: ada, slug, text: '---\ntitle: [\n---\n' })).toBeNull()
  await expect(showKit({ asker: eve, slug, text })).rejects.toMatchObject({ code: 'not-allowed' })
})
