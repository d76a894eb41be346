// How long an administrator waits where there are many people: lists, searches, a file of 50,000 rows, the audit log.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { migrate } from '../bin/setup/migrate.mjs'

const folder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
process.env.DATA_DIR = folder
await migrate({ file: join(folder, 'just-enough.db') })
const { openDatabase, closeDatabase } = await import('~/platform/db.server')
const { listPeople } = await import('~/features/identity/list-people.server')
const { listAudit } = await import('~/features/identity/list-audit.server')
const { exportAudit } = await import('~/features/identity/export-audit.server')
const { startImport } = await import('~/features/identity/start-import.server')
const { showImport } = await import('~/features/identity/show-import.server')
const { confirmImport } = await import('~/features/identity/confirm-import.server')
const { carryOutImports } = await import('~/features/identity/carry-out-imports.server')

const people = 20_000
const rows = 50_000
const entries = 200_000
const now = new Date()
const db = await openDatabase()
const admin = await addAsker('admin')
const manager = await addAsker('manager')
await seed()

console.log(
  '\n| work | p50 ms | longest ms | longest the server stood still, ms | memory MB |\n|---|---|---|---|---|',
)
for (const [name, asker, words, page] of [
  ['first page of 20,000 people', admin, '', 1],
  ['last page', admin, '', 400],
  ['search for a name', admin, 'keller', 1],
  ['search for two parts of an address', admin, 'person.1 company', 1],
  ['a manager’s 2,000 people, nested teams', manager, '', 1],
  ['a manager’s search', manager, 'keller', 1],
] as const)
  await measure(name, 30, () => listPeople({ asker, words, page }))
const text = `name;email;roles;teams\n${Array.from({ length: rows }, (_, at) => `Person ${at};person.${at}@company.example;learner;Team ${at % 300}`).join('\n')}`
await measureFile('people', text)
// After it all 50,000 people are there: each goes into one of 800 teams, which are made, four deep.
await measureFile(
  'teams',
  `team;part of;members\n${Array.from({ length: rows }, (_, at) => `Unit ${at % 800};${at % 800 ? `Unit ${Math.floor((at % 800) / 6)}` : ''};person.${at}@company.example`).join('\n')}`,
)
await measure(`audit log of ${entries} entries: a page`, 10, () =>
  listAudit({ asker: admin, params: new URLSearchParams() }),
)
await measure('the same of one action', 10, () =>
  listAudit({ asker: admin, params: new URLSearchParams('action=role-granted') }),
)
await measure('the whole as CSV', 1, async () => {
  const answer = await exportAudit({ asker: admin, params: new URLSearchParams(), now })
  for await (const _ of answer.body as unknown as AsyncIterable<Uint8Array>);
})
await closeDatabase()
rmSync(folder, { recursive: true, force: true })

async function measureFile(kind: 'people' | 'teams', table: string): Promise<void> {
  const file = new TextEncoder().encode(table)
  let id = ''
  await measure(`${kind}: dry run of ${rows} rows, ${(file.length / 1e6).toFixed(1)} MB`, 1, async () => {
    id = await startImport({ asker: admin, kind, file, now })
  })
  await measure(`${kind}: a page of its rows`, 5, () =>
    showImport({ asker: admin, id, params: new URLSearchParams(), now }),
  )
  await measure(`${kind}: the last look before it is carried out`, 1, () =>
    confirmImport({ asker: admin, id, now }),
  )
  await measure(`${kind}: carrying it out`, 1, () =>
    carryOutImports({ now: () => new Date(), worker: randomUUID() }),
  )
  const { state, counts } = await showImport({ asker: admin, id, params: new URLSearchParams(), now })
  if (state !== 'done' || counts.refused > 0) throw new Error(`${state}, ${counts.refused} refused`)
}

async function addAsker(role: 'admin' | 'manager') {
  const person = await db.person.create({
    data: { name: `The ${role}`, email: `${role}@company.example`, roles: { create: { role } } },
  })
  return { id: person.id, name: person.name, email: person.email, roles: [role], sessionId: '' }
}

/** Half of the rows' addresses are there already, in a hundred teams, ten of them below the manager's. */
async function seed(): Promise<void> {
  const names = [
    'Meier',
    'Huber',
    'Keller',
    'Favre',
    'Rossi',
    'Zürcher',
    'Nguyen',
    'Okafor',
    'Schmid',
    'Novak',
  ]
  const ids = Array.from({ length: people }, () => randomUUID())
  const teams = Array.from({ length: 100 }, () => randomUUID())
  await db.team.createMany({
    data: teams.map((id, at) => ({
      id,
      name: `Team ${at}`,
      parentId: at > 0 && at < 10 ? (teams[at - 1] ?? null) : null,
    })),
  })
  await db.person.createMany({
    data: ids.map((id, at) => ({
      id,
      name: `Person ${names[at % 10]} ${at}`,
      email: `person.${at}@company.example`,
    })),
  })
  await db.personRole.createMany({ data: ids.map((personId) => ({ personId, role: 'learner' })) })
  await db.teamMember.createMany({
    data: ids.map((personId, at) => ({ personId, teamId: teams[at % 100] ?? '' })),
  })
  await db.teamMember.create({
    data: { teamId: teams[0] ?? '', personId: manager.id, leads: true, belongs: false },
  })
  await inParts(entries, (from, to) =>
    db.auditEntry.createMany({
      data: Array.from({ length: to - from }, (_, at) => ({
        action: (from + at) % 500 === 0 ? 'role-granted' : 'sign-in',
        actorId: ids[(from + at) % people] ?? null,
      })),
    }),
  )
}

async function inParts(count: number, work: (from: number, to: number) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < count; from += 2000) await work(from, Math.min(from + 2000, count))
}

async function measure(name: string, times: number, work: () => Promise<unknown>): Promise<void> {
  const still = monitorEventLoopDelay({ resolution: 1 })
  let memory = 0
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage().rss)), 5)
  still.enable()
  const spent: number[] = []
  await new Promise((resolve) => setTimeout(resolve, 10))
  for (let at = 0; at < times; at++) {
    const from = performance.now()
    await work()
    spent.push(performance.now() - from)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  still.disable()
  clearInterval(watch)
  spent.sort((a, b) => a - b)
  const [middle = 0, longest = 0] = [spent[Math.floor(times / 2)], spent.at(-1)]
  console.log(
    `| ${name} | ${middle.toFixed(0)} | ${longest.toFixed(0)} | ${(still.max / 1e6).toFixed(0)} | ${(memory / 1048576).toFixed(0)} |`,
  )
}
