import { execFileSync } from 'node:child_process'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'

await bundleChild('gate')
await bundleChild('language')
const small = openSmallLibrary()
const { addPerson } = await openFreshDatabase()
const { closeGate } = await import('./ask-gate.server')
const { closeLanguage, warmLanguage } = await import('./ask-language.server')
const { lookAtDraft } = await import('./look-at-draft.server')
const { previewDraft } = await import('./preview-draft.server')
const { spellDraft } = await import('./spell-draft.server')

afterAll(async () => {
  closeGate()
  await closeLanguage()
})

const today = '2026-11-26'
const [ada, eve] = [await addPerson('author'), await addPerson('learner')]
const piece = { kind: 'lesson', slug: 'use-the-break-well' } as const
const source = small.lesson(piece.slug)
const preview = (text: string) => previewDraft({ asker: ada, ...piece, text })
const look = (text: string) => lookAtDraft({ asker: ada, ...piece, text, today })

test('nobody but an author is told of a text', async () => {
  const asked = { asker: eve, ...piece, text: source }
  await expect(previewDraft(asked)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(lookAtDraft({ ...asked, today })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(spellDraft(asked)).rejects.toMatchObject({ code: 'not-allowed' })
})

test('a preview plays the text with what its front matter says, and under its name alone where that cannot be read', async () => {
  const whole = await preview(source)
  expect(whole.preview?.lesson).toMatchObject({ slug: piece.slug, moments: ['during'], focus: 'practice' })
  expect(whole.preview?.lesson.outline.steps[0]?.title).toBe('Minute one is for your body')
  expect(whole.preview?.code).toContain('Do not rehearse your reply yet.')
  const broken = source.replace(/^focus:.*$/m, 'focus: nothing')
  expect((await preview(broken)).preview?.lesson).toMatchObject({ title: 'Use the break well', keeper: '' })
  expect((await look(broken)).problems).toMatchObject([{ rule: expect.stringMatching(/^front-matter/) }])
})

test('what the gate refuses is played nowhere, and its problem has the line', async () => {
  const text = `${source}\n{process.env}\n`
  expect(await preview(text)).toEqual({ preview: null })
  expect((await look(text)).problems).toMatchObject([{ rule: 'no-code', line: text.split('\n').length - 1 }])
})

test('while the process that spells has not begun, preview and problems come; the spelling comes by itself', {
  timeout: 60_000,
}, async () => {
  const text = source.replace('</Step>', 'Simply go on the jurney.\n\n</Step>')
  warmLanguage()
  const speller = await vi.waitUntil(() => findSpeller(), { timeout: 10_000 })
  process.kill(speller, 'SIGSTOP')
  onTestFinished(() => void process.kill(speller, 'SIGCONT'))
  let spelt = false
  const spelling = spellDraft({ asker: ada, ...piece, text }).finally(() => {
    spelt = true
  })
  expect((await preview(text)).preview?.code).toContain('jurney')
  expect((await look(text)).problems).toMatchObject([{ rule: 'filler' }])
  expect(spelt).toBe(false)
  process.kill(speller, 'SIGCONT')
  expect((await spelling).problems).toMatchObject([{ rule: 'spelling' }])
})

function findSpeller(): number | null {
  try {
    const ours = ['-P', String(process.pid), '-f', 'build/language/child.mjs']
    return Number(execFileSync('pgrep', ours, { encoding: 'utf8' }).trim())
  } catch {
    return null
  }
}
