// Publishing: from the press of a button until it is answered, and until another server serves it too, in the library as it
// is shipped and in one of 5,000 lessons; the pages that list them; and what works, first looked at, of 100,000 readings.
import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addAuthor, at, makeContent, openData, slugOf } from './open-studio.mjs'
import { start } from './start-server.mjs'

const many = 5000
const presses = 10
const looks = 20
const readers = 2000
const readingsOfEach = 50
const mostWaitMs = 60_000
/** Thousands of lessons are compiled first. */
const mostStartMs = 900_000

/** @returns {Promise<string[]>} */
export async function benchPublishing() {
  const rows = ['| | lessons | times | p50 ms | longest ms | goal |', '|---|---|---|---|---|---|']
  for (const count of [null, many]) rows.push(...(await measure(count)))
  return rows
}

/** @param {number | null} count of made-up lessons; null: the library as it is shipped */
async function measure(count) {
  const folder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
  const [dataFolder, content] = [join(folder, 'data'), join(folder, 'content')]
  mkdirSync(dataFolder)
  if (count) makeContent(content, count)
  const env = { DATA_DIR: dataFolder, LOG_LEVEL: 'warn', ...(count && { CONTENT_DIR: content }) }
  const first = await start(['bin/start.mjs'], env, '/readyz', mostStartMs)
  const second = await start(['bin/start.mjs'], env, '/readyz', mostStartMs)
  try {
    const asker = await signIn(first.url, addAuthor(dataFolder))
    return await measureServed({ first: first.url, second: second.url, dataFolder, content, count, asker })
  } finally {
    first.child.kill('SIGTERM')
    second.child.kill('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {{ first: string, second: string, dataFolder: string, content: string, count: number | null, asker: Asker }} of */
async function measureServed({ first, second, dataFolder, content, count, asker }) {
  const db = openData(dataFolder)
  db.prepare("INSERT INTO StudioSetting (name, value) VALUES ('waive-review', 'yes')").run()
  const slug = count ? slugOf(1) : 'use-the-break-well'
  const text = readFileSync(join(count ? content : 'content', 'lessons', slug, 'index.mdx'), 'utf8')
  const row = (/** @type {string} */ what, /** @type {number[]} */ times, goal = '') =>
    `| ${what} | ${count ?? 'shipped'} | ${times.length} | ${at(times, 0.5)} | ${at(times, 1)} | ${goal} |`
  /** @type {number[][]} */
  const [published, publishedThere] = [[], []]
  for (let press = 0; press < presses; press++) {
    const title = `Published for the ${press}. time`
    const base = press === 0 ? 0 : revisionOf(db, slug)
    const save = {
      save: randomUUID(),
      base: String(base),
      opened: createHash('sha256').update(text).digest('hex').slice(0, 20),
      text: text.replace(/^title: .*$/m, `title: ${title}`),
    }
    await asker.post(`${first}/studio/lesson/${slug}/save`, save)
    const revision = String(revisionOf(db, slug))
    // Where the button stands: who presses it has seen what the checks say.
    await asker.get(`${first}/studio/lesson/${slug}/review`)
    const begun = performance.now()
    const told = await asker.post(`${first}/studio/lesson/${slug}/review.data`, {
      do: 'publish',
      revision,
      why: 'Measured',
    })
    if (!told.includes('Published')) throw new Error(`not published: ${told}`)
    published?.push(performance.now() - begun)
    await until(async () => (await asker.get(`${second}/lessons/${slug}`)).includes(title))
    publishedThere?.push(performance.now() - begun)
  }
  const rows = [
    row('publication: pressed and answered', published ?? [], '2,000'),
    row('and served by the other server', publishedThere ?? [], '2,000'),
  ]
  if (!count) return rows
  /** @type {number[][]} */
  const [said, saidThere, queue, list] = [[], [], [], []]
  for (let press = 0; press < presses; press++) {
    const late = slugOf(press * 7 + 2)
    const query = `studio/fresh.data?which=due&page=1`
    const before = await countLate(asker, `${second}/${query}`)
    const begun = performance.now()
    const told = await asker.post(`${first}/studio/fresh.data`, { do: 'still-true', slug: late, seen: '' })
    if (!told.includes('Still true')) throw new Error(`not said: ${told}`)
    said?.push(performance.now() - begun)
    await until(async () => (await countLate(asker, `${second}/${query}`)) < before)
    saidThere?.push(performance.now() - begun)
  }
  for (let look = 0; look < looks; look++) {
    queue?.push(await timeOf(asker, `${first}/studio/fresh.data?page=${look % 2 === 0 ? 1 : 100}`))
    list?.push(await timeOf(asker, `${first}/studio.data?${look % 2 === 0 ? 'words=number+47' : 'late=yes'}`))
  }
  addReadings(db, count)
  db.close()
  const { took, held } = await lookWhileOthersAsk(asker, first)
  return [
    ...rows,
    row('“still true”: pressed and answered', said ?? [], '2,000'),
    row('and served by the other server', saidThere ?? [], '2,000'),
    row('queue of what is due', queue ?? [], '100'),
    row('list of lessons, found and filtered', list ?? [], '100'),
    row(`what works, first look, ${(readers * readingsOfEach).toLocaleString('en')} readings`, [took]),
    row('longest wait of somebody else meanwhile', [held], '100'),
  ]
}

/** @typedef {{ get: (url: string) => Promise<string>, post: (url: string, fields: Record<string, string>) => Promise<string> }} Asker */

/** @param {string} url @param {string} token @returns {Promise<Asker>} */
async function signIn(url, token) {
  const ask = (/** @type {string} */ to, /** @type {Record<string, string> | null} */ fields, cookie = '') =>
    fetch(to, {
      redirect: 'manual',
      headers: { cookie, ...(fields && { origin: new URL(to).origin }) },
      ...(fields && { method: 'POST', body: new URLSearchParams(fields) }),
    })
  const { headers } = await ask(`${url}/sign-in/link`, { token })
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (!cookie) throw new Error('not signed in')
  return {
    get: (to) => ask(to, null, cookie).then((response) => response.text()),
    post: (to, fields) => ask(to, fields, cookie).then((response) => response.text()),
  }
}

/** @param {import('better-sqlite3').Database} db @param {string} slug */
function revisionOf(db, slug) {
  const found = /** @type {{ revision: number } | undefined} */ (
    db.prepare('SELECT revision FROM Draft JOIN StudioPiece ON id = pieceId WHERE slug = ?').get(slug)
  )
  return found?.revision ?? 0
}

/** Of a page's data, as the server streams it: the number after the name. @param {Asker} asker @param {string} url */
async function countLate(asker, url) {
  const values = /** @type {unknown[]} */ (JSON.parse((await asker.get(url)).split('\n')[0] ?? '[]'))
  const at = values.indexOf('late')
  const count = values.slice(at).find((value) => typeof value === 'number')
  if (at < 0 || typeof count !== 'number') throw new Error('no count of what is late')
  return count
}

/** @param {Asker} asker @param {string} url */
async function timeOf(asker, url) {
  const begun = performance.now()
  await asker.get(url)
  return performance.now() - begun
}

/** @param {() => Promise<boolean>} so */
async function until(so) {
  const end = performance.now() + mostWaitMs
  while (!(await so())) {
    if (performance.now() > end) throw new Error('the other server does not serve it')
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** @param {import('better-sqlite3').Database} db @param {number} lessons */
function addReadings(db, lessons) {
  const person = db.prepare('INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)')
  const use = db.prepare(
    "INSERT INTO LessonUse (id, personId, lesson, version, depth, step, steps, startedAt, changedAt, finishedAt) VALUES (?, ?, ?, '', 'essence', ?, 4, ?, ?, ?)",
  )
  db.transaction(() => {
    for (let reader = 0; reader < readers; reader++) {
      const id = randomUUID()
      person.run(id, `reader-${reader}@example.com`, `Reader ${reader}`, new Date().toISOString())
      for (let reading = 0; reading < readingsOfEach; reading++) {
        const when = new Date(Date.now() - ((reader + reading * 31) % 180) * 86_400_000).toISOString()
        const slug = slugOf((reader * 13 + reading * 101) % lessons)
        use.run(randomUUID(), id, slug, reading % 4, when, when, reading % 3 === 0 ? when : null)
      }
    }
  })()
}

/** @param {Asker} asker @param {string} url */
async function lookWhileOthersAsk(asker, url) {
  let [held, done] = [0, false]
  const others = (async () => {
    while (!done) held = Math.max(held, await timeOf(asker, `${url}/healthz`))
  })()
  const took = await timeOf(asker, `${url}/studio/works.data`)
  done = true
  await others
  return { took, held }
}
