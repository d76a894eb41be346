import { expect, test } from 'vitest'
import { createDraftStore, type OnDevice, type SaveAnswer, type Sent } from './draft-store'
import type { Left } from './keep-draft'
import { mergeTexts } from './merge-texts'
import { takeUpLeft } from './take-up-left'

const shown = 'one\n\ntwo\n\nthree'

/** A tab that opens a draft, closed tabs that left something, and a server that merges as ours does. */
function openTab(texts: string[]) {
  const server = { texts: [shown], isGone: false }
  const device: { own: OnDevice | null; left: Left[] } = { own: null, left: [] }
  device.left = texts.map((text) => {
    const one: Left = {
      kept: { text, base: 1, sent: null },
      drop: async () => {
        device.left = device.left.filter((other) => other !== one)
      },
    }
    return one
  })
  const post = async ({ base, text: mine }: Sent): Promise<SaveAnswer> => {
    if (server.isGone) return { ok: false, why: 'offline', words: '' }
    if (mine.includes('too long')) return { ok: false, why: 'refused', words: 'Too long.' }
    const [common = '', theirs = ''] = [server.texts[base - 1], server.texts.at(-1)]
    const { text, conflicts } = mergeTexts({ common, theirs, mine })
    server.texts.push(text)
    return { ok: true, revision: server.texts.length, text, merged: text !== mine, conflicts }
  }
  const store = createDraftStore({
    text: shown,
    revision: 1,
    post,
    keep: (kept) => {
      device.own = kept
    },
    newId: () => crypto.randomUUID(),
  })
  return { server, device, store }
}

test('what several tabs left is saved with what was typed before it was read, and only then dropped', async () => {
  const { server, device, store } = openTab([
    shown.replace('one', 'one, from the first tab'),
    shown.replace('three', 'three, from the second tab'),
  ])
  server.isGone = true
  store.getState().change(shown.replace('two', 'two, typed just now'))
  await takeUpLeft(store, device.left)
  expect(device.left).toHaveLength(2)
  expect(device.own?.text).toContain('typed just now')
  server.isGone = false
  await takeUpLeft(store, device.left)
  const all = 'one, from the first tab\n\ntwo, typed just now\n\nthree, from the second tab'
  expect(store.getState()).toMatchObject({ text: all, status: 'saved' })
  expect(server.texts.at(-1)).toBe(all)
  expect(device).toEqual({ own: null, left: [] })
})

test('what is refused comes onto the screen and is kept; the rest waits until it is mended', async () => {
  const { device, store } = openTab([`${shown}, too long`, shown.replace('one', 'one more')])
  await takeUpLeft(store, device.left)
  expect(store.getState()).toMatchObject({ text: `${shown}, too long`, status: 'refused' })
  expect(device.own?.text).toContain('too long')
  expect(device.left).toHaveLength(1)
  store.getState().change(`${shown}, cut`)
  await takeUpLeft(store, device.left)
  expect(store.getState()).toMatchObject({ text: 'one more\n\ntwo\n\nthree, cut', status: 'saved' })
  expect(device.left).toHaveLength(0)
})

test('what the page shows already is dropped, and not sent', async () => {
  const { server, device, store } = openTab([shown])
  await takeUpLeft(store, device.left)
  expect(server.texts).toHaveLength(1)
  expect(device.left).toHaveLength(0)
})
