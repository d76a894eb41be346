import { expect, test } from 'vitest'
import { createPlayerStore, secondsLeft } from './player-store'

const steps = (['essence', 'core', 'essence', 'deeper'] as const).map((depth, index) => ({
  index,
  depth,
  title: `Step ${index}`,
  words: 10,
  seconds: 30,
}))
const open = (depth: 'essence' | 'core' | 'deeper') => createPlayerStore({ slug: 'x', depth, steps })

test('a depth shows its steps and those before, in the order of the lesson', () => {
  expect(
    open('core')
      .getState()
      .steps.map(({ index }) => index),
  ).toEqual([0, 1, 2])
})

test('moves between the first step and the end page, never beyond', () => {
  const store = open('essence')
  store.getState().goTo(-3)
  expect(store.getState().at).toBe(0)
  store.getState().goTo(99)
  expect(store.getState().at).toBe(2)
  expect(secondsLeft(store.getState())).toBe(0)
})

test('a key or a button is a move until the step is in view: what is scrolled past says nothing till then', () => {
  const store = open('core')
  store.getState().goTo(1)
  store.getState().see(0)
  expect(store.getState()).toMatchObject({ at: 1, moving: true })
  store.getState().arrive()
  store.getState().see(2)
  expect(store.getState()).toMatchObject({ at: 2, moving: false })
  store.getState().see(3)
  store.getState().deepen('deeper')
  store.getState().see(1)
  expect(store.getState()).toMatchObject({ at: 3, moving: true })
})

test('time left counts from the current step', () => {
  const store = open('core')
  expect(secondsLeft(store.getState())).toBe(90)
  store.getState().goTo(1)
  expect(secondsLeft(store.getState())).toBe(60)
})

test('going deeper keeps the step; from the end it opens the first new one; going back keeps the nearest before', () => {
  const store = open('essence')
  store.getState().goTo(1)
  store.getState().deepen('core')
  expect(store.getState().steps[store.getState().at]?.index).toBe(2)
  store.getState().goTo(3)
  store.getState().deepen('deeper')
  expect(store.getState().steps[store.getState().at]?.index).toBe(3)
  store.getState().deepen('essence')
  expect(store.getState().steps[store.getState().at]?.index).toBe(2)
})
