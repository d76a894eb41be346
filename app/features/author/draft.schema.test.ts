import { parseWithZod } from '@conform-to/zod/v4'
import { expect, test } from 'vitest'
import { beginSchema } from './draft.schema'

const name = 'Use lower-case letters, digits and single hyphens.'

test.each([
  ['a title', { title: 'Say it plainly' }, { title: 'Say it plainly', slug: 'say-it-plainly' }],
  ['a name', { slug: ' say-it ' }, { title: '', slug: 'say-it' }],
  ['both', { title: 'Say it plainly', slug: 'plain' }, { title: 'Say it plainly', slug: 'plain' }],
  ['nothing', {}, { title: ['Type a title.'] }],
  ['a name that is none', { title: 'Say it', slug: 'Say it' }, { slug: [name] }],
  ['a way out of the folder', { slug: '../settings' }, { slug: [name] }],
  [
    'a title without a letter for an address',
    { title: '信頼' },
    { slug: ['Type a name: the title has no letters or digits that an address can hold.'] },
  ],
])('begun with %s', (_, typed, read) => {
  const form = new FormData()
  for (const [field, value] of Object.entries({ kind: 'lesson', title: '', slug: '', ...typed }))
    form.set(field, value)
  const parsed = parseWithZod(form, { schema: beginSchema })
  expect(parsed.status === 'success' ? parsed.value : parsed.error).toEqual(
    parsed.status === 'success' ? { kind: 'lesson', ...read } : read,
  )
})
