import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { clearStudio, expect, readRows, startServer, test, writeRows } from './fixtures'

const slug = 'use-the-break-well'
const source = readFileSync(`content/lessons/${slug}/index.mdx`, 'utf8')
const titled = (title: string) => source.replace(/^title: .*$/m, `title: ${title}`)
const review = `/studio/lesson/${slug}/review`
const history = `/studio/lesson/${slug}/history`

/** A draft as the editor keeps it. */
async function writeDraft(dataFolder: string, text: string, byId: string): Promise<void> {
  const now = new Date().toISOString()
  await writeRows(dataFolder, (db) => {
    db.prepare("INSERT OR IGNORE INTO StudioPiece (id, kind, slug, title) VALUES (?, 'lesson', ?, ?)").run(
      `piece-${slug}`,
      slug,
      'Use the break well',
    )
    const before = db.prepare('SELECT revision FROM Draft WHERE pieceId = ?').get(`piece-${slug}`) as
      | { revision: number }
      | undefined
    const revision = (before?.revision ?? 0) + 1
    db.prepare(
      `INSERT INTO Draft (pieceId, text, revision, state, changedAt, changedById) VALUES (?, ?, ?, 'draft', ?, ?)
       ON CONFLICT (pieceId) DO UPDATE SET text = excluded.text, revision = excluded.revision, state = 'draft',
       changedById = excluded.changedById, publishAt = NULL`,
    ).run(`piece-${slug}`, text, revision, now, byId)
    db.prepare('INSERT INTO DraftSave (id, pieceId, revision, text, byId, at) VALUES (?, ?, ?, ?, ?, ?)').run(
      randomUUID(),
      `piece-${slug}`,
      revision,
      text,
      byId,
      now,
    )
  })
}

test.afterEach(({ served }) => clearStudio(served))

const titleOf = async (url: string) =>
  /<h1[^>]*>([^<]*)/.exec(await (await fetch(`${url}/lessons/${slug}`)).text())?.[1]

/** By the tab key alone, from wherever the focus is. */
async function reach(place: Locator): Promise<void> {
  const isThere = () => place.evaluate((element) => element === document.activeElement)
  await expect(place).toBeVisible()
  for (let presses = 0; presses < 150 && !(await isThere()); presses++)
    await place.page().keyboard.press('Tab')
  await expect(place).toBeFocused()
}

async function byKey(place: Locator): Promise<void> {
  await reach(place)
  await place.page().keyboard.press('Enter')
}

async function typed(place: Locator, words: string): Promise<void> {
  await reach(place)
  await place.page().keyboard.type(words)
}

const says = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible()

test('from a draft to every server: sent, commented on, approved by another by keys alone, published, brought back', async ({
  page,
  served,
  signIn,
  expectAccessible,
  expectFit,
  browser,
}) => {
  test.setTimeout(180_000)
  const second = await startServer({ DATA_DIR: served.dataFolder })
  try {
    const author = await signIn(page, { roles: ['author'], name: 'Ada Author' })
    await writeDraft(served.dataFolder, titled('Take the break as it comes'), author.id)
    await page.goto(review)
    await expect(page.getByText('new: title: Take the break as it comes')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Publish' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Send to review' }).click()
    await says(page, 'Sent to review.')
    await expect(page.getByText('somebody else reviews it')).toBeVisible()

    const reader = await (await browser.newContext({ baseURL: second.url })).newPage()
    await signIn(reader, { roles: ['learner'], name: 'Lee Learner' })
    await reader.goto(`/lessons/${slug}`)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Use the break well')

    const desk = await (await browser.newContext({ baseURL: served.url })).newPage()
    await signIn(desk, { roles: ['reviewer'], name: 'Rae Reviewer' })
    await desk.goto('/studio/reviews')
    await expectFit(desk)
    await byKey(desk.getByRole('link', { name: 'Use the break well' }))
    await byKey(desk.getByRole('link', { name: 'Comment on line 2' }))
    await expect(desk.getByLabel('Line', { exact: true })).toHaveValue('2')
    await typed(desk.getByLabel('What you think of it'), 'A shorter title would do.')
    await byKey(desk.getByRole('button', { name: 'Keep the comment' }))
    await says(desk, 'Your comment stands at line 2.')
    await expect(desk.getByText('A shorter title would do.')).toBeVisible()
    await expectFit(desk)
    await byKey(desk.getByRole('button', { name: 'Side by side' }))
    await expect(desk.getByRole('textbox', { name: 'As it would be' })).toContainText(
      'Take the break as it comes',
    )
    await expectAccessible(desk)
    await byKey(desk.getByRole('button', { name: 'As a list' }))
    await byKey(desk.getByRole('button', { name: 'Approve it as it stands' }))
    await says(desk, 'Approved, as it stands.')
    await typed(desk.getByLabel('Why', { exact: true }), 'Plainer')
    await byKey(desk.getByRole('button', { name: 'Publish now' }))
    await says(desk, 'Published as version 1.')
    expect(await titleOf(served.url)).toBe('Take the break as it comes')
    await expect.poll(() => titleOf(second.url)).toBe('Take the break as it comes')

    // Who is in the middle of it finishes what they began.
    await reader.getByRole('link', { name: /^Core/ }).first().click()
    await expect(reader).toHaveURL(/core$/)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Use the break well')

    await desk.goto(history)
    await expect(desk.getByText('Version 1 · readers have it')).toBeVisible()
    await expectFit(desk)
    await typed(desk.getByLabel('Why', { exact: true }).last(), 'No longer true')
    await byKey(desk.getByRole('button', { name: 'Retire it' }))
    await says(desk, 'Retired.')
    await expect.poll(() => fetch(`${second.url}/lessons/${slug}`).then(({ status }) => status)).toBe(404)
    await reader
      .getByRole('link', { name: /^Deeper/ })
      .first()
      .click()
    await expect(reader).toHaveURL(/deeper$/)
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Use the break well')
    await byKey(desk.locator('summary', { hasText: 'Bring version 1 back' }))
    await typed(desk.getByRole('listitem').getByLabel('Why', { exact: true }).last(), 'It was true')
    await byKey(desk.getByRole('button', { name: 'Bring it back' }))
    await says(desk, 'Version 1 is back, as version 2.')
    await expect.poll(() => titleOf(second.url)).toBe('Take the break as it comes')
    const rows = await readRows<{ action: string }>(
      served.dataFolder,
      `SELECT action FROM AuditEntry WHERE subjectId = 'lesson/${slug}' ORDER BY id`,
    )
    // Other journeys on this server may have said something of the lesson before.
    expect(rows.slice(-4).map(({ action }) => action)).toEqual([
      'piece-reviewed',
      'publication',
      'piece-retired',
      'piece-restored',
    ])
    await reader.context().close()
    await desk.context().close()
  } finally {
    await second.stop()
  }
})

test('without scripts: the list of changes, a comment at a line, the setting, and publishing', async ({
  page,
  served,
  signIn,
  browser,
}) => {
  const plain = await (await browser.newContext({ javaScriptEnabled: false, baseURL: served.url })).newPage()
  const person = await signIn(page, { roles: ['author', 'reviewer'] })
  await plain.context().addCookies(await page.context().cookies())
  await writeDraft(served.dataFolder, titled('Pause first'), person.id)
  await plain.goto('/studio/settings')
  await plain.getByLabel(/Publish without a second pair of eyes/).check()
  await plain.getByRole('button', { name: 'Save' }).click()
  await says(plain, 'Saved.')
  await plain.goto(review)
  await expect(plain.getByRole('button', { name: 'Side by side' })).toHaveCount(0)
  await plain.getByRole('link', { name: 'Comment on line 2' }).click()
  await plain.getByLabel('What you think of it').fill('Mine to keep.')
  await plain.getByRole('button', { name: 'Keep the comment' }).click()
  await says(plain, 'Your comment stands at line 2.')
  await plain.getByLabel('Why', { exact: true }).fill('A team of one')
  await plain.getByRole('button', { name: 'Publish now' }).click()
  await says(plain, 'Published as version 1.')
  await plain.goto(history)
  await expect(plain.getByText('published without a review')).toBeVisible()
  await plain.context().close()
})

test('a learner finds no studio', async ({ page, signIn, allowConsole }) => {
  allowConsole.push(/403/)
  await signIn(page, { roles: ['learner'] })
  for (const address of ['/studio/reviews', '/studio/settings', review, history])
    expect((await page.goto(address))?.status()).toBe(403)
})
