import { expect, test } from 'vitest'
import { readFormState, valuesOf } from './form-state'

function formOf(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

test('what was typed comes back as it was, also where it is no day', () => {
  const state = readFormState(
    formOf([
      ['dueOn', 'tomorrow'],
      ['why', '  because '],
      ['team', 'a'],
      ['team', 'b'],
    ]),
  )
  expect(state).toMatchObject({ dueOn: 'tomorrow', why: '  because ', teams: ['a', 'b'], timing: 'date' })
})

test('lessons are added at the end and moved up one place, never out of the list', () => {
  const pieces: [string, string][] = [
    ['piece', 'a:core'],
    ['piece', 'b:core'],
  ]
  const after = (...more: [string, string][]) => readFormState(formOf([...pieces, ...more])).pieces
  expect(after(['do', 'add'], ['add', 'c:core'])).toEqual(['a:core', 'b:core', 'c:core'])
  expect(after(['do', 'add'], ['add', 'a:core'])).toEqual(['a:core', 'b:core'])
  expect(after(['do', 'up:b:core'])).toEqual(['b:core', 'a:core'])
  expect(after(['do', 'up:a:core'])).toEqual(['a:core', 'b:core'])
  expect(after(['do', 'up:nowhere'])).toEqual(['a:core', 'b:core'])
})

test('what is empty is left out for the schema', () => {
  const values = valuesOf(readFormState(formOf([['why', 'x']])))
  expect(values).not.toHaveProperty('dueOn')
  expect(values).toMatchObject({ why: 'x', piece: [], team: [], person: [] })
})
