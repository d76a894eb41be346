import { expect, test } from 'vitest'
import { createDraftStore, type OnDevice, type SaveAnswer, type Sent } from './draft-store'

function open(answers: ((sent: Sent) => SaveAnswer | Promise<SaveAnswer>)[]) {
  const posted: Sent[] = []
  const device: { kept: OnDevice | null } = { kept: null }
  let ids = 0
  const store = createDraftStore({
    text: 'one\ntwo\nthree',
    revision: 1,
    post: async (sent) => {
      posted.push(sent)
      const answer = answers.shift()
      if (!answer) throw new Error('asked too often')
      return answer(sent)
    },
    keep: (kept) => {
      device.kept = kept
    },
    newId: () => `save-${++ids}`,
  })
  return { store, posted, device }
}

const taken =
  (revision: number) =>
  (sent: Sent): SaveAnswer => ({ ok: true, revision, text: sent.text, merged: false, conflicts: [] })
const gone = () => ({ ok: false, why: 'offline', words: '' }) as const

test('typed text is on the device before the server has it, and gone from there afterwards', async () => {
  const { store, device } = open([taken(2)])
  store.getState().change('one\ntwo\nthree\nfour')
  expect(device.kept?.text).toContain('four')
  await store.getState().send()
  expect(device.kept).toBeNull()
  expect(store.getState()).toMatchObject({ base: 2, status: 'saved' })
})

test('a save whose answer was lost is sent again under its id, then what was typed since', async () => {
  const { store, posted, device } = open([gone, taken(2), taken(3)])
  store.getState().change('first')
  await store.getState().send()
  expect(store.getState().status).toBe('offline')
  store.getState().change('second')
  expect(device.kept).toMatchObject({ text: 'second', sent: { save: 'save-1', text: 'first' } })
  await store.getState().send()
  expect(posted.map(({ save, base, text }) => [save, base, text])).toEqual([
    ['save-1', 1, 'first'],
    ['save-1', 1, 'first'],
    ['save-2', 2, 'second'],
  ])
})

test('what somebody else saved comes in under somebody who goes on typing', async () => {
  const { store } = open([
    (sent) => {
      store.getState().change(`${sent.text}\nfive`)
      return { ok: true, revision: 3, text: `zero\n${sent.text}`, merged: true, conflicts: [] }
    },
    taken(4),
  ])
  store.getState().change('one\ntwo\nthree\nfour')
  await store.getState().send()
  expect(store.getState()).toMatchObject({ text: 'zero\none\ntwo\nthree\nfour\nfive', base: 4, merged: [] })
})

test('after a crash the device sends what was on its way, then the rest', async () => {
  const { store, posted } = open([taken(5), taken(6)])
  await store.getState().takeUp({ text: 'later', base: 4, sent: { save: 'old', base: 4, text: 'earlier' } })
  expect(posted.map(({ save, text }) => [save, text])).toEqual([
    ['old', 'earlier'],
    ['save-1', 'later'],
  ])
})

test('a refused text stays on the device, and says why', async () => {
  const { store, device } = open([() => ({ ok: false, why: 'refused', words: 'Too long.' })])
  store.getState().change('long')
  await store.getState().send()
  expect(store.getState()).toMatchObject({ status: 'refused', fault: 'Too long.', text: 'long' })
  expect(device.kept).toMatchObject({ text: 'long', sent: null })
})

test('what was opened before anybody wrote is named by its hash, also after a crash, until there is a revision', async () => {
  const posted: Sent[] = []
  const device: { kept: OnDevice | null } = { kept: null }
  const openNew = (opened: string) =>
    createDraftStore({
      text: 'one',
      revision: 0,
      opened,
      post: async (sent) => {
        posted.push(sent)
        return posted.length === 1 ? gone() : taken(posted.length)(sent)
      },
      keep: (kept) => {
        device.kept = kept
      },
      newId: () => `save-${posted.length}`,
    })
  const first = openNew('the hash').getState()
  first.change('one two')
  await first.send()
  expect(device.kept).toMatchObject({ base: 0, opened: 'the hash' })
  const second = openNew('another hash')
  await second.getState().takeUp({ ...(device.kept as OnDevice), sent: null })
  second.getState().change('one two three')
  await second.getState().send()
  expect(posted.map(({ base, opened }) => [base, opened])).toEqual([
    [0, 'the hash'],
    [0, 'the hash'],
    [2, undefined],
  ])
})
