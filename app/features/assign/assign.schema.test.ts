import { expect, test } from 'vitest'
import { changeSchema } from './assign.schema'

const change = { seen: '2027-03-03T10:00:00.000Z', name: 'Ready', why: 'It is near.', required: 'required' }

test('what was emptied is said in plain words by its field; the day of one that has none is left out', () => {
  const parsed = changeSchema.safeParse({ ...change, name: ' ', why: '', dueOn: '' })
  expect(parsed.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
    ['name', 'Give it a name.'],
    ['why', 'Say why, in a sentence.'],
    ['dueOn', 'Choose a day.'],
  ])
  expect(changeSchema.safeParse(change).data?.dueOn).toBeUndefined()
  const { name: _, ...nameless } = change
  expect(changeSchema.safeParse(nameless).error?.issues[0]?.message).toBe('Give it a name.')
})
