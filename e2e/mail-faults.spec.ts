import { randomUUID } from 'node:crypto'
import { addPerson, expect, type Person, test, writeRows } from './fixtures'

/** A mail to them that the mail server refused for good. */
async function refuseMail(dataFolder: string, { id }: Person): Promise<void> {
  await writeRows(dataFolder, (db) => {
    const now = new Date().toISOString()
    db.prepare(
      `INSERT INTO OutboxItem (id, key, kind, personId, payload, createdAt, dueAt, attempts, failedAt, fault)
       VALUES (?, ?, 'mail', ?, x'00', ?, ?, 1, ?, 'the mail server answered 550')`,
    ).run(randomUUID(), randomUUID(), id, now, now, now)
  })
}

test.use({ viewport: { width: 360, height: 780 } })

test('whose mails are refused is said to an administrator, with what it means, and to nobody else', async ({
  page,
  signIn,
  served,
  expectFit,
  browser,
}) => {
  const mark = randomUUID().slice(0, 8)
  const refused = { id: randomUUID(), name: `Nora ${mark}`, email: `nora-${mark}@people.example` }
  await addPerson(served.dataFolder, refused, ['learner'])
  await refuseMail(served.dataFolder, refused)
  await signIn(page, { roles: ['admin'], name: 'Ada Example' })
  await page.goto('/people')
  await page.getByRole('link', { name: /^Mails that do not arrive/ }).click()
  await expect(page.getByRole('heading', { name: 'Mails that do not arrive' })).toBeVisible()
  const row = page.getByRole('list', { name: 'Addresses that take no mail' }).getByRole('listitem').filter({
    hasText: refused.name,
  })
  await expect(row).toContainText('There is no such mailbox, or it takes no mail from here. (550)')
  await expectFit(page)
  await row.getByRole('link', { name: refused.name }).click()
  await expect(page.getByRole('main')).toContainText(refused.email)

  // Somebody else's manager neither finds the person nor the way there.
  const other = await (await browser.newContext({ baseURL: served.url })).newPage()
  await signIn(other, { roles: ['manager'], name: `Mia ${mark}` })
  await other.goto('/people/mail')
  await expect(other.getByText('No mail of the last month was refused.')).toBeVisible()
  await expect(other.getByText(refused.name)).toHaveCount(0)
  await other.context().close()

  // The first mail that arrives takes them off the list.
  await writeRows(served.dataFolder, (db) =>
    db
      .prepare(
        `INSERT INTO OutboxItem (id, key, kind, personId, payload, createdAt, dueAt, sentAt)
         VALUES (?, ?, 'mail', ?, x'00', ?, ?, ?)`,
      )
      .run(
        randomUUID(),
        randomUUID(),
        refused.id,
        ...Array(3).fill(new Date(Date.now() + 1000).toISOString()),
      ),
  )
  await page.goto('/people/mail')
  await expect(page.getByText(refused.name)).toHaveCount(0)
})
