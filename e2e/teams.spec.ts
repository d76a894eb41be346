import { randomUUID } from 'node:crypto'
import { addPerson, expect, type Person, readRows, test, writeRows } from './fixtures'

const unique = () => Math.random().toString(36).slice(2, 8)

type Seed = { name: string; above?: string; leader?: Person; members?: Person[] }

/** Puts teams into the server's database; names above are those of teams before. @returns ids by name */
async function addTeams(dataFolder: string, seeds: Seed[]): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  await writeRows(dataFolder, (db) => {
    const now = new Date().toISOString()
    const member = db.prepare(
      'INSERT INTO TeamMember (teamId, personId, leads, belongs, joinedAt) VALUES (?, ?, ?, ?, ?)',
    )
    for (const { name, above, leader, members = [] } of seeds) {
      const id = randomUUID()
      ids[name] = id
      db.prepare('INSERT INTO Team (id, name, parentId, createdAt) VALUES (?, ?, ?, ?)').run(
        id,
        name,
        above ? ids[above] : null,
        now,
      )
      if (leader) member.run(id, leader.id, 1, 0, now)
      for (const { id: personId } of members) member.run(id, personId, 0, 1, now)
    }
  })
  return ids
}

async function addLearner(dataFolder: string, name: string): Promise<Person> {
  const person = { id: randomUUID(), name, email: `${unique()}@people.example` }
  await addPerson(dataFolder, person, ['learner'])
  return person
}

async function parentOf(dataFolder: string, name: string): Promise<string | null> {
  const rows = await readRows<{ name: string; above: string | null }>(
    dataFolder,
    'SELECT t.name, p.name AS above FROM Team t LEFT JOIN Team p ON p.id = t.parentId',
  )
  return rows.find((row) => row.name === name)?.above ?? null
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } })

  test('teams are made, nested, moved by keyboard, archived and brought back', async ({
    page,
    signIn,
    served,
    expectFit,
  }) => {
    const mark = unique()
    const [north, south, lake] = [`North ${mark}`, `South ${mark}`, `Lake ${mark}`]
    await signIn(page, { roles: ['admin'], name: 'Ada Example' })
    const anna = await addLearner(served.dataFolder, `Anna ${mark}`)
    await page.goto('/people/teams')
    for (const name of [north, south]) {
      await page.getByLabel('Name', { exact: true }).fill(name)
      await page.getByRole('button', { name: 'Make the team' }).click()
      await expect(
        page.getByRole('list', { name: 'Teams' }).getByRole('link', { name, exact: true }),
      ).toBeVisible()
    }
    await page.getByRole('link', { name: north, exact: true }).click()
    await page.getByLabel('A new team below').fill(lake)
    await page.getByRole('button', { name: 'Make', exact: true }).click()
    await expect(page.getByRole('status')).toHaveText(`${lake} is made.`)
    await page.getByRole('searchbox', { name: 'Name or e-mail address' }).fill(anna.email)
    await page.getByRole('button', { name: 'Search' }).click()
    await page
      .getByRole('list', { name: 'Found' })
      .locator('summary', { hasText: `Change ${anna.name}` })
      .click()
    await page.getByRole('button', { name: `Add to the team ${anna.name}` }).click()
    await expect(page.getByRole('status')).toHaveText(`${anna.name} is in this team now.`)
    await page.getByRole('searchbox').fill(anna.email)
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('list', { name: 'Found' })).toContainText('in it')
    await expect(page).toHaveURL(/\/people\/teams\/[\w-]+$/)
    await expectFit(page)

    // By keyboard alone: a person, and then a team.
    const people = page.getByRole('list', { name: '1 person' })
    await people.locator('summary').focus()
    await page.keyboard.press('Enter')
    await people.getByRole('link', { name: `Move to another team: ${anna.name}` }).press('Enter')
    await expect(page.getByRole('heading', { name: `Move ${anna.name}` })).toBeVisible()
    await page.getByRole('searchbox', { name: 'Find a team' }).fill(`lake ${mark}`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: 'Places' }).getByRole('button')).toHaveCount(1)
    await expectFit(page)
    await page.getByRole('button', { name: `${north} › ${lake}` }).press('Enter')
    await expect(page.getByRole('status')).toHaveText('They are moved.')
    await page.getByRole('list', { name: 'Teams below' }).getByRole('link', { name: lake }).press('Enter')
    await expect(page.getByRole('list', { name: '1 person' })).toContainText(anna.name)
    await page.getByRole('link', { name: 'Move this team to …' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Places' }).getByText(`${north} › ${lake}`)).toHaveCount(0)
    await page.getByRole('searchbox', { name: 'Find a team' }).fill(mark)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: south, exact: true }).press('Enter')
    await expect(page.getByRole('status')).toHaveText('The team is moved.')
    await expect(page.getByRole('main')).toContainText(`Part of ${south}`)

    await page.getByRole('link', { name: south, exact: true }).first().click()
    await expect(page.getByText('1 team below is archived with it.')).toBeVisible()
    await page.getByRole('button', { name: 'Archive the team' }).click()
    await expect(page.getByRole('status').first()).toContainText('Archived on')
    await expectFit(page)
    await page.goto('/people/teams')
    await expect(page.getByRole('link', { name: lake })).toHaveCount(0)
    await page.getByText(/Archived teams \(\d+\)/).click()
    await expectFit(page)
    await page.getByRole('link', { name: south }).click()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.getByRole('status').filter({ hasText: '2 teams are back' })).toBeVisible()
    await expect(page.getByRole('list', { name: 'Teams below' })).toContainText(lake)
  })
})

test('a team is dragged onto another, and back; a person too', async ({ page, signIn, served }) => {
  const mark = unique()
  const [north, south, lake] = [`North ${mark}`, `South ${mark}`, `Lake ${mark}`]
  const manager = await signIn(page, { roles: ['manager'], name: `Mia ${mark}` })
  const ben = await addLearner(served.dataFolder, `Ben ${mark}`)
  const ids = await addTeams(served.dataFolder, [
    { name: `Top ${mark}`, leader: manager },
    { name: north, above: `Top ${mark}`, members: [ben] },
    { name: south, above: `Top ${mark}` },
    { name: lake, above: north },
  ])
  await page.goto('/people/teams')
  const teams = page.getByRole('list', { name: 'Teams', exact: true })
  await expect(teams.getByRole('link', { name: lake, exact: true })).toBeHidden()
  await teams.locator('summary', { hasText: `Teams below ${north}` }).click()
  await teams
    .getByRole('link', { name: lake, exact: true })
    .dragTo(teams.getByRole('link', { name: south, exact: true }))
  await expect(page.getByRole('status')).toContainText(`${lake} is part of ${south} now.`)
  expect(await parentOf(served.dataFolder, lake)).toBe(south)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status')).toContainText(`${lake} is part of ${north} now.`)
  // What was open before is open again.
  await expect(teams.getByRole('link', { name: lake, exact: true })).toBeVisible()
  // Onto what hangs below it nothing is dropped, and the uppermost is not the manager's to move.
  await teams
    .getByRole('link', { name: north, exact: true })
    .dragTo(teams.getByRole('link', { name: lake, exact: true }))
  await teams
    .getByRole('link', { name: `Top ${mark}`, exact: true })
    .dragTo(teams.getByRole('link', { name: south, exact: true }))
  await page.goto(`/people/teams/${ids[north]}`)
  expect(await parentOf(served.dataFolder, north)).toBe(`Top ${mark}`)
  await page
    .getByRole('list', { name: '1 person' })
    .getByText(ben.name, { exact: true })
    .first()
    .dragTo(page.getByRole('list', { name: 'Teams below' }).getByRole('link', { name: lake }))
  await expect(page.getByRole('status')).toHaveText(`${ben.name} is in ${lake} now.`)
  await expect(page.getByRole('heading', { name: 'Nobody in it' })).toBeVisible()
})

test.describe('what others do meanwhile', () => {
  test.use({ allowConsole: [/40[49]/] })

  test('a team that a second window moved is not moved again, and each window says so', async ({
    page,
    context,
    signIn,
    served,
  }) => {
    const mark = unique()
    await signIn(page, { roles: ['admin'], name: 'Ada Example' })
    const ids = await addTeams(served.dataFolder, [
      { name: `North ${mark}` },
      { name: `South ${mark}` },
      { name: `Lake ${mark}`, above: `North ${mark}` },
    ])
    const move = `/people/teams/${ids[`Lake ${mark}`]}/move?words=${mark}`
    const second = await context.newPage()
    await page.goto(move)
    await second.goto(move)
    await second.getByRole('button', { name: `South ${mark}` }).click()
    await expect(second.getByRole('status')).toHaveText('The team is moved.')
    await page.getByRole('button', { name: `South ${mark}` }).click()
    await expect(page.getByRole('alert')).toContainText(`it is part of South ${mark} now`)
    await second.getByRole('button', { name: 'Archive the team' }).click()
    await expect(second.getByRole('status').first()).toContainText('Archived on')
    await page.goto(`/people/teams/${ids[`Lake ${mark}`]}`)
    await expect(page.getByRole('button', { name: 'Bring it back' })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Assign to this team' })).toHaveCount(0)
  })

  test('a manager finds nothing of another’s team, by no door', async ({ page, signIn, served }) => {
    const mark = unique()
    const other = await addLearner(served.dataFolder, `Olga ${mark}`)
    const ids = await addTeams(served.dataFolder, [{ name: `Theirs ${mark}`, members: [other] }])
    const manager = await signIn(page, { roles: ['manager'], name: `Mia ${mark}` })
    const own = await addTeams(served.dataFolder, [{ name: `Mine ${mark}`, leader: manager }])
    const [theirs, mine] = [ids[`Theirs ${mark}`] ?? '', own[`Mine ${mark}`] ?? '']
    for (const door of [theirs, `${theirs}/move`, `${theirs}/move?person=${other.id}`, 'nowhere']) {
      const answer = await page.goto(`/people/teams/${door}`)
      expect(answer?.status(), door).toBe(404)
      await expect(page.getByRole('main').first()).not.toContainText(mark)
    }
    const form = {
      do: 'rename',
      name: 'Taken',
      person: other.id,
      part: 'all',
      to: mine,
      from: '',
      team: theirs,
    }
    for (const does of ['rename', 'make', 'archive', 'restore', 'add', 'take-out', 'move-person', 'find'])
      expect(
        (
          await page.request.post(`/people/teams/${theirs}`, { form: { ...form, do: does, words: mark } })
        ).status(),
        does,
      ).toBe(404)
    expect((await page.request.post('/people/teams', { form: { ...form, do: 'move' } })).status()).toBe(404)
    expect((await page.request.post(`/people/teams/${theirs}/move`, { form })).status()).toBe(404)
    await page.goto(`/people/teams?words=${mark}`)
    await expect(page.getByRole('list', { name: 'Teams' }).getByRole('listitem')).toHaveCount(1)
    await page.goto(`/people/teams/${mine}`)
    await page.getByRole('searchbox').fill(other.email)
    await page.getByRole('button', { name: 'Search' }).click()
    await expect(page.getByRole('status')).toContainText('Nobody with')
    expect(served.log()).not.toContain(other.email)
  })
})

test('who steps down as the last leader is told first', async ({ page, signIn, served }) => {
  const mark = unique()
  const manager = await signIn(page, { roles: ['manager'], name: `Mia ${mark}` })
  const ids = await addTeams(served.dataFolder, [{ name: `Mine ${mark}`, leader: manager }])
  await page.goto(`/people/teams/${ids[`Mine ${mark}`]}`)
  await page.locator('summary', { hasText: `Change ${manager.name}` }).click()
  await page.getByRole('button', { name: `Take out ${manager.name}` }).click()
  await expect(page.getByRole('alert')).toContainText('Nobody else leads this team')
  await page.getByRole('button', { name: 'Do it all the same' }).click()
  await expect(page.getByRole('status')).toContainText('not yours to look after any more')
  await expect(page).toHaveURL(/\/people\/teams\?said=out$/)
})

test('teams come in by a file, after each row’s fate was shown', async ({
  page,
  signIn,
  served,
  expectFit,
}) => {
  const mark = unique()
  await signIn(page, { roles: ['admin'], name: 'Ada Example' })
  const anna = await addLearner(served.dataFolder, `Anna ${mark}`)
  await addTeams(served.dataFolder, [{ name: `North ${mark}` }])
  await page.goto('/people/teams')
  await page.getByRole('link', { name: 'Import teams from a file' }).click()
  await expect(page.getByRole('heading', { name: 'Import teams' })).toBeVisible()
  await expectFit(page)
  const text = [
    'Team;Teil von;Leitung;Mitglieder',
    `Zürich ${mark};North ${mark};${anna.email};nobody@x.example`,
    `North ${mark};Zürich ${mark};;`,
    `Basel ${mark};;;"=HYPERLINK(""http://x.example"")"`,
  ].join('\n')
  await page
    .getByLabel('CSV file')
    .setInputFiles({ name: 'teams.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'latin1') })
  await page.getByRole('button', { name: 'Show what would happen' }).click()
  await expect(page.getByText('read as Windows-1252')).toBeVisible()
  const rows = page.getByRole('list', { name: 'Rows', exact: true })
  await expect(rows.getByRole('listitem').nth(0)).toContainText('left out: nobody@x.example')
  await expect(rows.getByRole('listitem').nth(1)).toContainText('below itself')
  await expect(rows.getByRole('listitem').nth(2)).toContainText('is no e-mail address')
  expect(await parentOf(served.dataFolder, `Zürich ${mark}`)).toBeNull()
  await expectFit(page)
  await page.getByRole('button', { name: 'Carry out 1 row' }).click()
  await expect(page.getByRole('heading', { name: 'The import is done' })).toBeVisible()
  await page.getByRole('link', { name: 'Import teams' }).click()
  await page.goto(`/people/teams?words=${mark}`)
  const teams = page.getByRole('list', { name: 'Teams', exact: true })
  await expect(teams).toContainText(`in North ${mark} · 0 people · led by ${anna.name}`)
  await expectFit(page)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 780 } })

  test('everything is done by links and forms', async ({ browser, baseURL, page, signIn, served }) => {
    const mark = unique()
    const manager = await addLearner(served.dataFolder, `Mia ${mark}`)
    const anna = await addLearner(served.dataFolder, `Anna ${mark}`)
    const ids = await addTeams(served.dataFolder, [
      { name: `Top ${mark}`, leader: manager },
      { name: `North ${mark}`, above: `Top ${mark}`, members: [anna] },
      { name: `South ${mark}`, above: `Top ${mark}` },
      { name: `Lake ${mark}`, above: `North ${mark}` },
    ])
    const withScripts = await browser.newContext({ ...(baseURL && { baseURL }) })
    await signIn(await withScripts.newPage(), { roles: ['admin'], name: 'Ada Example' })
    await page.context().addCookies(await withScripts.cookies())
    await withScripts.close()

    await page.goto('/people/teams')
    await page.locator('summary', { hasText: `Teams below North ${mark}` }).click()
    await page.getByRole('link', { name: `Open North ${mark} to see them` }).click()
    await page.getByRole('searchbox').fill(manager.email)
    await page.getByRole('button', { name: 'Search' }).click()
    await page
      .getByRole('list', { name: 'Found' })
      .locator('summary', { hasText: `Change ${manager.name}` })
      .click()
    await page.getByRole('button', { name: `Let lead ${manager.name}` }).click()
    await expect(page.getByRole('status')).toHaveText(`${manager.name} leads this team now.`)
    await page.locator('summary', { hasText: `Change ${anna.name}` }).click()
    await page.getByRole('link', { name: `Move to another team: ${anna.name}` }).click()
    await page.getByRole('searchbox').fill(mark)
    await page.getByRole('button', { name: 'Search' }).click()
    await page.getByRole('button', { name: `Top ${mark} › South ${mark}` }).click()
    await expect(page.getByRole('status')).toHaveText('They are moved.')
    await page.goto(`/people/teams/${ids[`Lake ${mark}`]}`)
    await page.getByLabel('Name of the team').fill(`Sea ${mark}`)
    await page.getByRole('button', { name: 'Save the name' }).click()
    await expect(page.getByRole('heading', { name: `Sea ${mark}` })).toBeVisible()
    await page.getByRole('link', { name: 'Move this team to …' }).click()
    await page.getByRole('button', { name: 'No other team: at the top' }).click()
    await expect(page.getByRole('status')).toHaveText('The team is moved.')
    expect(await parentOf(served.dataFolder, `Sea ${mark}`)).toBeNull()
    await page.getByRole('button', { name: 'Archive the team' }).click()
    await page.getByRole('button', { name: 'Bring it back' }).click()
    await expect(page.getByRole('status')).toContainText('This one is part of no other team.')
  })
})
