import { expect, test } from 'vitest'
import { chooseLessons } from './choose-lessons'

const lessons = [
  { slug: 'a', situations: ['hard-anchor', 'mid-negotiation'] },
  { slug: 'b', situations: ['angry-counterpart'] },
  { slug: 'c', situations: ['renewal'] },
]
const choose = (keep: 'all' | 'some' | 'box', situations: string[] = [], opened: string[] = []) =>
  chooseLessons(lessons, { keep, situations, opened }).map(({ slug }) => slug)

test('all, none, or those of chosen situations and those opened, in the order of the library', () => {
  expect(choose('all')).toEqual(['a', 'b', 'c'])
  expect(choose('box', ['renewal'], ['a'])).toEqual([])
  expect(choose('some')).toEqual([])
  expect(choose('some', ['mid-negotiation'])).toEqual(['a'])
  expect(choose('some', ['hard-anchor'], ['c', 'a'])).toEqual(['a', 'c'])
  expect(choose('some', ['no-such-situation'], ['retired-lesson'])).toEqual([])
})
