import { type ChildProcess, spawn } from 'node:child_process'
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import type { Database } from 'better-sqlite3'

/** `library`: the version of it that the server began with. */
type Served = { url: string; dataFolder: string; library: string; log: () => string }

export type Person = { id: string; name: string; email: string }

type Fixtures = {
  /** A page that fails the test on an unexpected console error, an unhandled rejection, or a policy violation. */
  page: Page
  /** No serious or critical fault by axe on the screen as it is, in the current theme. */
  expectAccessible: (page: Page) => Promise<void>
  /**
   * The screen as it is holds by day on a phone and at night on a desktop: accessible, and no wider than the window.
   * Leaves the window as it was.
   */
  expectFit: (page: Page) => Promise<void>
  /**
   * Makes somebody with these roles and signs them in by a link, whose form is sent from beside the page: that stays as it
   * is. Exactly those who were made are taken away afterwards.
   */
  signIn: (page: Page, options: { roles: string[]; name?: string }) => Promise<Person>
  /** Words of the console that this test expects. */
  allowConsole: RegExp[]
}

export const test = base.extend<Fixtures, { served: Served }>({
  served: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixture's needs off this pattern.
    async ({}, use) => {
      const dataFolder = mkdtempSync(join(tmpdir(), 'just-enough-'))
      // The compiled library is the same for every server: only the database has to be a fresh one.
      if (existsSync('data/library')) {
        mkdirSync(join(dataFolder, 'library'), { recursive: true })
        cpSync('data/library', join(dataFolder, 'library'), { recursive: true })
      }
      const server = await startServer({ DATA_DIR: dataFolder })
      const library = await libraryOf(server.url)
      await use({ url: server.url, dataFolder, library, log: server.log })
      await server.stop()
      rmSync(dataFolder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ served }, use) => use(served.url),
  allowConsole: async ({ baseURL: _ }, use) => use([]),
  page: async ({ page, allowConsole, javaScriptEnabled }, use) => {
    if (javaScriptEnabled !== false) waitUntilAwake(page)
    const faults: string[] = []
    page.on('console', (message) => {
      const text = `${message.text()} ${message.location().url}`
      if (message.type() !== 'error' || calledOff.test(text)) return
      if (!allowConsole.some((allowed) => allowed.test(text))) faults.push(text)
    })
    page.on('pageerror', (error) => faults.push(`unhandled: ${error.message}`))
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy violation: ${event.violatedDirective} ${event.blockedURI}`)
      })
    })
    await use(page)
    expect(faults, 'faults in the browser').toEqual([])
  },
  signIn: async ({ served }, use) => {
    const made: string[] = []
    await use(async (page, { roles, name = 'Robin Example' }) => {
      const person = { id: randomUUID(), name, email: `${randomUUID()}@example.com` }
      made.push(person.id)
      const token = await addPerson(served.dataFolder, person, roles)
      // The page itself is opened in the journey of signing in; here it would cost a second for each.
      const answer = await page.request.post('/sign-in/link', {
        form: { token },
        headers: { origin: 'null', 'sec-fetch-site': 'same-origin' },
        maxRedirects: 0,
      })
      expect(answer.status(), await answer.text()).toBe(302)
      return person
    })
    await writeRows(served.dataFolder, (db) => {
      for (const id of made) db.prepare('DELETE FROM Person WHERE id = ?').run(id)
    })
  },
  expectAccessible: async ({ baseURL: _ }, use) => {
    await use(async (page) => {
      expect(await findFaults(page)).toEqual([])
    })
  },
  expectFit: async ({ expectAccessible }, use) => {
    await use(async (page) => {
      const before = page.viewportSize()
      for (const [device, viewport, colorScheme] of looks) {
        await page.setViewportSize(viewport)
        await page.emulateMedia({ colorScheme })
        await expectAccessible(page)
        const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
        expect(wide, `as wide as the window of ${device} at most`).toBeLessThanOrEqual(window ?? 0)
      }
      await page.emulateMedia({ colorScheme: null })
      if (before) await page.setViewportSize(before)
    })
  },
})

export { expect }

/**
 * What Remix writes on the console where the next tap calls off a page's data before their first part has come
 * (single-fetch.js); what follows half-way is looked at in `called-off.spec.ts`.
 */
const calledOff = /^AbortError: BodyStreamBuffer was aborted/

const looks = [
  ['a phone', { width: 360, height: 740 }, 'light'],
  ['a desktop', { width: 1280, height: 900 }, 'dark'],
] as const

/** What axe finds on the screen as it is, each with its places. */
async function findFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    // The usual way opens a window of its own each time, for the sake of frames; it takes twice as long.
    .setLegacyMode(page.frames().length === 1)
    .analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`)
}

/** The text in the studio's editor. The form that stands there until the editor has come is no such box. */
export const editorText = (page: Page) =>
  page.getByRole('textbox', { name: 'Text', exact: true }).and(page.locator('[contenteditable]'))

/** People look before they press a key, and by then the page is awake. A page of ours is, wherever `goto` leads. */
function waitUntilAwake(page: Page): void {
  for (const name of ['goto', 'reload'] as const) {
    const go = page[name].bind(page) as (...args: unknown[]) => ReturnType<Page['goto']>
    page[name] = async (...args: unknown[]) => {
      const response = await go(...args)
      await page.waitForFunction(
        () => 'awake' in document.documentElement.dataset || !document.querySelector('script[type=module]'),
      )
      return response
    }
  }
}

/**
 * Starts the production server on a free port, or the one that is named, with its own settings; resolves once it is
 * ready.
 * @param script another than the usual way to start it
 */
export async function startServer(
  env: Record<string, string>,
  script = 'bin/start.mjs',
): Promise<{
  url: string
  log: () => string
  child: ChildProcess
  ended: Promise<number | null>
  stop: () => Promise<number | null>
}> {
  const port = Number(env.PORT ?? (await freePort()))
  const child = spawn(process.execPath, [script], {
    env: {
      ...process.env,
      ...env,
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'production',
      LOG_LEVEL: 'info',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (log += chunk))
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve))
  const url = `http://127.0.0.1:${port}`
  const status = async (): Promise<number | string> => {
    if (child.exitCode !== null) return `ended: ${log}`
    return fetch(`${url}/readyz`).then(
      (response) => response.status,
      () => 0,
    )
  }
  await expect.poll(status, { timeout: 120_000 }).toBe(200)
  // It answers before it has said all that it says at the start.
  await expect.poll(() => log, { timeout: 120_000 }).toContain('is ready on')
  const stop = () => {
    child.kill('SIGTERM')
    return ended
  }
  return { url, log: () => log, child, ended, stop }
}

async function libraryOf(url: string): Promise<string> {
  return (await (await fetch(`${url}/readyz`)).json()).library.version
}

/** Takes away all that was written in the studio, and waits until the server serves the library that it began with. */
export async function clearStudio({ url, dataFolder, library }: Served): Promise<void> {
  await writeRows(dataFolder, (db) => {
    db.prepare('UPDATE StudioPiece SET servedId = NULL').run()
    for (const table of ['StudioPiece', 'StudioSetting', 'Verification'])
      db.prepare(`DELETE FROM ${table}`).run()
    db.prepare("INSERT INTO LibraryEdition (kind, pieces) VALUES ('returned', '')").run()
  })
  await expect.poll(() => libraryOf(url)).toBe(library)
}

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** The rows that answers to "did this help?" left in a server's database. */
export async function readHelpAnswers(dataFolder: string): Promise<{ lesson: string; answer: string }[]> {
  return readRows(dataFolder, 'SELECT lesson, answer FROM HelpAnswer')
}

/** The wordings that somebody shared, in a server's database. */
export async function readSharedWordings(
  dataFolder: string,
): Promise<{ text: string; situation: string; understood: string | null }[]> {
  return readRows(dataFolder, 'SELECT text, situation, understood FROM SharedWording')
}

/** Makes somebody with these roles. @returns the secret of a link that signs them in */
export async function addPerson(dataFolder: string, person: Person, roles: string[]): Promise<string> {
  const key = Buffer.from(readFileSync(join(dataFolder, 'secret'), 'utf8'), 'base64')
  const secret = randomBytes(32).toString('base64url')
  const hash = createHmac('sha256', key).update(`sign-in/${secret}`).digest('base64url')
  const [now, soon] = [0, 20].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString())
  const subject = JSON.stringify({ personId: person.id, onward: '/' })
  await writeRows(dataFolder, (db) => {
    db.prepare('INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)').run(
      person.id,
      person.email,
      person.name,
      now,
    )
    for (const role of roles)
      db.prepare('INSERT INTO PersonRole (personId, role, grantedAt) VALUES (?, ?, ?)').run(
        person.id,
        role,
        now,
      )
    db.prepare(
      "INSERT INTO OneTimeToken (secretHash, purpose, subject, createdAt, expiresAt) VALUES (?, 'sign-in', ?, ?, ?)",
    ).run(hash, subject, now, soon)
  })
  return secret
}

export async function writeRows(dataFolder: string, work: (db: Database) => void): Promise<void> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(join(dataFolder, 'just-enough.db'), { timeout: 5000 })
  db.pragma('foreign_keys = ON')
  work(db)
  db.close()
}

/** Lets nobody else write, as a disk does that is away for a while. @returns what lets go */
export async function holdDatabase(dataFolder: string): Promise<() => void> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(join(dataFolder, 'just-enough.db'), { timeout: 5000 })
  db.exec('BEGIN IMMEDIATE')
  return () => {
    db.exec('COMMIT')
    db.close()
  }
}

export async function readRows<Row>(dataFolder: string, query: string): Promise<Row[]> {
  const { default: Sqlite } = await import('better-sqlite3')
  const db = new Sqlite(join(dataFolder, 'just-enough.db'), { readonly: true })
  const rows = db.prepare(query).all() as Row[]
  db.close()
  return rows
}
