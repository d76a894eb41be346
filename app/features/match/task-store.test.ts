import { expect, test } from 'vitest'
import { createTaskStore } from './task-store'

test('how long it took from a task to its lesson is told once, and holds no words', () => {
  const store = createTaskStore()
  expect(store.getState().start(Date.now())).toBeNull()
  store.getState().type('they')
  const { begunAt } = store.getState()
  store.getState().type('they want ten percent')
  expect(store.getState().begunAt).toBe(begunAt)
  expect(store.getState().start((begunAt ?? 0) + 41_600)).toBe(42)
  expect(store.getState().start(Date.now())).toBeNull()
})

test('a task that is cleared was none, and the next one begins anew', () => {
  const store = createTaskStore()
  store.getState().correct({ situation: 'kickoff' })
  expect(store.getState().begunAt).not.toBeNull()
  store.getState().type('')
  expect(store.getState().begunAt).toBeNull()
  store.getState().begin()
  expect(store.getState().start(Date.now())).toBe(0)
})

test('a task is under way while it is written on, also once its lesson was begun, and another is another', async () => {
  const store = createTaskStore()
  store.getState().type('they want ten percent off')
  const { since } = store.getState()
  expect(since).not.toBeNull()
  store.getState().start(Date.now())
  store.getState().type('they want ten percent off, 5 min')
  store.getState().begin()
  expect(store.getState().since).toBe(since)
  await new Promise((done) => setTimeout(done, 2))
  store.getState().type('he shouts at me')
  expect(store.getState().since).toBeGreaterThan(since ?? Number.POSITIVE_INFINITY)
  store.getState().clear()
  expect(store.getState().since).toBeNull()
})
