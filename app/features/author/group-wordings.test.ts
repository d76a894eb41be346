import { expect, test } from 'vitest'
import { groupWordings, type SharedWords } from './group-wordings'

const wording = (id: string, text: string, day: number): SharedWords => ({
  id,
  text,
  situation: 'one',
  understood: null,
  at: `2026-11-${String(day).padStart(2, '0')}T10:00:00.000Z`,
})
const words = new Map<string, number>()
const featuresOf = (text: string) =>
  [...new Set(text.split(' '))].map((word) => {
    const feature = words.get(word) ?? words.size
    words.set(word, feature)
    return feature
  })
const weightOf = (feature: number) => (feature === words.get('the') ? 0 : 1)
const all = [
  wording('a', 'the auditor found a double invoice', 1),
  wording('b', 'the partner eats lunch alone', 2),
  wording('c', 'auditor found the double invoice again', 3),
  wording('d', 'the the the', 4),
  wording('e', 'a double invoice was found', 5),
]

test('what is alike stands together, the oldest first; plain words bind nothing', () => {
  const groups = groupWordings({ wordings: all, featuresOf, weightOf })
  expect(groups.map((group) => group.map(({ id }) => id).join(''))).toEqual(['ace', 'b', 'd'])
})

test('in any order the groups are the same', () => {
  const groups = groupWordings({ wordings: all, featuresOf, weightOf })
  expect(groupWordings({ wordings: [...all].reverse(), featuresOf, weightOf })).toEqual(groups)
})
