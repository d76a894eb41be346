// How long the server takes for a manager's board and its files in a large organisation, for whoever leads all of it, for
// whoever leads one team, and for an administrator; how much memory it holds; and the plans of what it asks the database.
// The server is the built one, in a process of its own; another process asks it.
import type { ChildProcess } from 'node:child_process'
import { createHmac, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { openOrganisation } from './open-organisation'
import { start } from './start-server.mjs'

const sizes = [
  { people: 2_000, teams: 80, uses: 200_000, assignments: 10_000 },
  { people: 20_000, teams: 800, uses: 2_000_000, assignments: 100_000 },
]
const rounds = 20
const views = ['ready', 'due', 'helped', 'pulls', 'times', 'weeks']

// `managers.ts 20000 FOLDER` keeps what was made up there, and takes it from there the next time.
const only = Number(process.argv[2] ?? Number.NaN)
const kept = process.argv[3]
for (const size of sizes) if (Number.isNaN(only) || only === size.people) await measureSize(size)

async function measureSize(size: (typeof sizes)[number]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
  try {
    const begun = performance.now()
    const { db, made } = await openOrganisation({ size, folder, kept })
    const counts = ['LessonUse', 'Duty', 'Debrief'].map(
      (table) => `${made.rows[table]?.toLocaleString('en')} ${table}`,
    )
    console.log(
      `\n### ${size.people.toLocaleString('en')} people, ${size.teams} teams\n\n${counts.join(', ')}; made in ${seconds(begun)} s.\n`,
    )
    const { url, child } = await start(
      ['bin/start.mjs'],
      { DATA_DIR: folder, LOG_LEVEL: 'silent' },
      '/readyz',
    )
    const ask = (personId: string) => signIn(db, { folder, url, personId })
    const asks = {
      'leads all': await ask(made.topManagerId),
      administrator: await ask(made.adminId),
      'leads one team': await ask(made.smallManagerId),
    }
    const begin = performance.now()
    await asks['leads all']('/board')
    console.log(
      `The first board after a start, while all is counted: ${(performance.now() - begin).toFixed(0)} ms.`,
    )
    await untilIdle(child)
    console.log(
      `What a server does at its start ended after ${((performance.now() - begin) / 1000).toFixed(0)} s.\n`,
    )
    console.log(
      '| who | what | the first ms | p50 ms | p95 ms | of the processor, mean ms | kB |\n|---|---|---|---|---|---|---|',
    )
    for (const [who, get] of Object.entries(asks)) {
      const team = who === 'leads one team' ? [] : [['one team', `/board?team=${made.smallTeamId}`] as const]
      const pages = [
        ['board', '/board'] as const,
        ['all situations, a later page', '/board?all=yes&page=3'] as const,
        ...team,
        ...views.map((view) => [`${view}.csv`, `/board/${view}.csv`] as const),
      ]
      for (const [what, path] of pages) await measure(`${who} | ${what}`, child, () => get(path))
    }
    const still = size === sizes.at(-1) ? await longestWait(url, asks['leads all']) : null
    console.log(
      `\n${still === null ? '' : `While all was counted anew, another request waited ${still.toFixed(0)} ms at the longest. `}Memory of the server's process: ${memoryOf(child)} MB now, ${memoryOf(child, 'VmHWM')} MB at its highest.\n`,
    )
    child.kill('SIGTERM')
    await once(child, 'exit')
    if (size === sizes.at(-1)) explain(db)
    db.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0)
}

/** Signed in as people are, by a link. @returns what asks for a page and reads it to its end */
async function signIn(
  db: Database,
  { folder, url, personId }: { folder: string; url: string; personId: string },
): Promise<(path: string) => Promise<number>> {
  // The server makes its key with the first thing that needs one.
  await fetch(`${url}/sign-in/link?token=${'x'.repeat(43)}`)
  await fetch(`${url}/invitation?token=${'x'.repeat(43)}`)
  const key = Buffer.from(readFileSync(join(folder, 'secret'), 'utf8'), 'base64')
  const secret = randomBytes(32).toString('base64url')
  const hash = createHmac('sha256', key).update(`sign-in/${secret}`).digest('base64url')
  const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
  db.prepare(
    "INSERT INTO OneTimeToken (secretHash, purpose, subject, createdAt, expiresAt) VALUES (?, 'sign-in', ?, ?, ?)",
  ).run(hash, JSON.stringify({ personId, onward: '/' }), at(0), at(20))
  const answer = await fetch(`${url}/sign-in/link`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'Content-Type': 'application/x-www-form-urlencoded',
      Origin: url,
      'Sec-Fetch-Site': 'same-origin',
    },
    body: new URLSearchParams({ token: secret }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (path) => {
    const page = await fetch(url + path, { headers: { cookie }, redirect: 'manual' })
    const body = await page.arrayBuffer()
    if (page.status !== 200) throw new Error(`${path} answered ${page.status}`)
    return body.byteLength
  }
}

async function measure(name: string, child: ChildProcess, get: () => Promise<number>): Promise<void> {
  const spent: number[] = []
  let bytes = 0
  let busy = 0
  for (let round = 0; round <= rounds; round++) {
    if (round === 1) busy = processorOf(child)
    const from = performance.now()
    bytes = await get()
    spent.push(performance.now() - from)
  }
  const [first = 0, ...later] = spent
  later.sort((a, b) => a - b)
  const at = (share: number) => (later[Math.ceil(share * later.length) - 1] ?? 0).toFixed(0)
  const mean = (processorOf(child) - busy) / rounds
  console.log(
    `| ${name} | ${first.toFixed(0)} | ${at(0.5)} | ${at(0.95)} | ${mean.toFixed(0)} | ${(bytes / 1024).toFixed(0)} |`,
  )
}

/** For as long as it takes until what is asked is old enough to be counted anew, and that has passed: asks all the time. */
async function longestWait(url: string, get: (path: string) => Promise<number>): Promise<number> {
  let longest = 0
  const until = Date.now() + 130_000
  while (Date.now() < until) {
    if (until - Date.now() < 10_000) await get('/board/times.csv')
    const from = performance.now()
    await fetch(`${url}/healthz`).then((answer) => answer.text())
    longest = Math.max(longest, performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return longest
}

/** Until a server computes next to nothing for two seconds. */
async function untilIdle(child: ChildProcess): Promise<void> {
  for (let quiet = 0, before = processorOf(child); quiet < 4; ) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    const now = processorOf(child)
    quiet = now - before < 50 ? quiet + 1 : 0
    before = now
  }
}

/** Milliseconds that a process has computed, as Linux tells it: true also where other work runs beside it. */
function processorOf(child: ChildProcess): number {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** In megabytes, as Linux tells it; elsewhere nothing is known. */
function memoryOf(child: ChildProcess, what = 'VmRSS'): string {
  try {
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
    return (Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024).toFixed(0)
  } catch {
    return '?'
  }
}

function explain(db: Database): void {
  const queries = {
    'people, a slice': `SELECT p."id", (SELECT group_concat(m."teamId") FROM "TeamMember" m WHERE m."personId" = p."id" AND m."belongs" = true) FROM "Person" p WHERE p."id" > 'x' AND p."suspendedAt" IS NULL ORDER BY p."id" LIMIT 1000`,
    'open duties, a slice': `SELECT group_concat("personId" || "situation" || "required" || "dueOn" || ("done" > 0)) FROM "Duty" WHERE "personId" BETWEEN 'a' AND 'b' AND "state" = 'open'`,
    'closed duties, a slice': `SELECT group_concat(DISTINCT "personId" || "situation" || "state") FROM "Duty" WHERE "personId" BETWEEN 'a' AND 'b' AND "state" IN ('done', 'over')`,
    'done in a week': `SELECT group_concat("personId" || "doneOn" || "dueOn") FROM "Duty" WHERE "doneOn" >= 'a' AND "doneOn" < 'b'`,
    'readings of a day': `SELECT group_concat("personId" || "startedAt" || "lesson" || "situation" || "asked" || "taskSeconds") FROM "LessonUse" WHERE "startedAt" >= 'a' AND "startedAt" < 'b'`,
    'look backs of a day': `SELECT group_concat("personId" || "answeredAt" || "helped") FROM "Debrief" WHERE "answeredAt" >= 'a' AND "answeredAt" < 'b' AND "helped" IS NOT NULL`,
  }
  console.log('| query | plan |\n|---|---|')
  for (const [name, sql] of Object.entries(queries)) {
    const plan = db.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[]
    console.log(`| ${name} | ${plan.map(({ detail }) => detail).join('; ')} |`)
  }
}
