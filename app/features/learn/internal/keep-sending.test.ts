import { afterEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Mutation } from '../mutation.schema'
import type { QueueState } from '../queue-store'
import { addToQueue, emptyQueue } from '../reconcile-queue'
import { keepSending } from './keep-sending'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

/** A page that has one change to send, and the store of what waits. */
function openPage() {
  const page = new EventTarget()
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page))
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page))
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('navigator', { onLine: true })
  const change = { id: 'a', person: 'p', at: 1, kind: 'favourite', body: { lesson: 'x', kept: true } }
  const store = createStore<QueueState>(
    () =>
      ({
        queue: addToQueue(emptyQueue, change as Mutation, new Set()),
        person: 'p',
        asked: true,
        onTheirWay: new Set(),
      }) as unknown as QueueState,
  )
  return { page, store: Object.assign(store, { persist: { rehydrate: () => undefined } }) }
}

test('a request that is never answered is left, and a network that came back meanwhile is used at once', async () => {
  vi.useFakeTimers()
  const patience: AbortController[] = []
  vi.spyOn(AbortSignal, 'timeout').mockImplementation(() => {
    patience.push(new AbortController())
    return patience.at(-1)?.signal as AbortSignal
  })
  const sent: string[] = []
  vi.stubGlobal('fetch', (_: string, { body, signal }: { body: string; signal?: AbortSignal }) => {
    sent.push(body)
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason))
    })
  })
  const { page, store } = openPage()
  const end = keepSending(store)
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
  page.dispatchEvent(new Event('online'))
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(1)
  patience[0]?.abort()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent).toHaveLength(2)
  end()
})

test.each([
  ['a proxy’s page', 400, '<h1>Bad Request</h1>', 1],
  ['a proxy’s limit', 413, '', 1],
  ['the server, which cannot read it', 400, '{"code":"bad-input"}', 0],
])('refused by %s: thrown away only where the server says so', async (_, status, body, left) => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', async () => new Response(body, { status }))
  const { store } = openPage()
  const end = keepSending(store)
  await vi.advanceTimersByTimeAsync(0)
  expect(Object.keys(store.getState().queue.pending)).toHaveLength(left)
  end()
})
