import { expect, test } from 'vitest'
import { byAge, openGroups, type SharedWords } from './group-wordings'

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

const groupsOf = (wordings: SharedWords[]) => {
  const groups = openGroups({ featuresOf, weightOf })
  for (const one of [...wordings].sort(byAge)) groups.add(one)
  return groups
}

test('what is alike stands together, the oldest first; plain words bind nothing', () => {
  const groups = groupsOf(all).list()
  expect(groups.map((group) => group.map(({ id }) => id).join(''))).toEqual(['ace', 'b', 'd'])
})

test('in any order the groups are the same', () => {
  expect(groupsOf([...all].reverse()).list()).toEqual(groupsOf(all).list())
})

test('what comes later is added, and what was listed before stays as it was', () => {
  const groups = groupsOf(all.slice(0, 3))
  const before = groups.list()
  for (const one of all.slice(3)) groups.add(one)
  expect(groups.list()).toEqual(groupsOf(all).list())
  expect(before.map((group) => group.length)).toEqual([2, 1])
})
