// How long a manager waits who asks 5,000 people for something in a large organisation, and what the worker's pass costs.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'

const sizes = [
  { people: 2_000, teams: 80, uses: 200_000, assignments: 10_000, asked: 500 },
  { people: 20_000, teams: 800, uses: 2_000_000, assignments: 100_000, asked: 5_000 },
]
const repeats = 5
const size = sizes[Number(process.argv[2] ?? 1)] ?? sizes[1]
if (!size) throw new Error('no such size')

const folder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
process.env.DATA_DIR = folder
const { openOrganisation } = await import('./open-organisation')
const { db: raw, made } = await openOrganisation({ size, folder, kept: process.argv[3] })
raw.close()
const { openDatabase, closeDatabase } = await import('~/platform/db.server')
const { assignmentSchema } = await import('~/features/assign/assign.schema')
const { planAssignment } = await import('~/features/assign/plan-assignment.server')
const { makeAssignment } = await import('~/features/assign/make-assignment.server')
const { spreadAssignment } = await import('~/features/assign/spread-assignment.server')
const { spreadDue } = await import('~/features/assign/spread-due.server')
const { spreadForPerson } = await import('~/features/assign/spread-for-person.server')
const { settleDuties } = await import('~/features/assign/settle-duties.server')
const { listAssignments } = await import('~/features/assign/list-assignments.server')
const { showAssignment } = await import('~/features/assign/show-assignment.server')
const { getLibrary } = await import('~/features/content/get-library.server')
const { getMatcher } = await import('~/features/match/get-matcher.server')

const db = await openDatabase()
await Promise.all([getLibrary(), getMatcher()])
const { situations } = await getLibrary()
const { now } = made
const asker = {
  id: made.adminId,
  name: 'Administrator',
  email: 'admin@example.com',
  roles: ['admin' as const],
  sessionId: randomUUID(),
}
const teamId = randomUUID()
await db.team.create({ data: { id: teamId, name: 'Asked' } })
for (let at = 0; at < size.asked; at += 500)
  await db.teamMember.createMany({
    data: made.peopleIds.slice(at, Math.min(at + 500, size.asked)).map((personId) => ({ teamId, personId })),
  })

console.log(`\n| work, ${size.people.toLocaleString('en')} people | p50 ms | longest ms |\n|---|---|---|`)
const ids: string[] = []
await measure(`preview for ${size.asked.toLocaleString('en')} people`, repeats, async (at) => {
  const outcome = await planAssignment({ asker, form: formOf(at), now })
  if (!('plan' in outcome) || outcome.plan.count < size.asked * 0.9) throw new Error('preview is wrong')
})
await measure('sending it: the answer', repeats, async (at) => {
  const outcome = await makeAssignment({ asker, form: formOf(at), now })
  if ('id' in outcome) ids.push(outcome.id)
})
await measure(`until ${size.asked.toLocaleString('en')} people have it`, repeats, async (at) => {
  await spreadAssignment({ assignmentId: ids[at] ?? '', now })
})
const have = await db.duty.count({ where: { assignmentId: ids[0] ?? '' } })
await measure('one person’s assignments brought to today', 50, async (at) =>
  spreadForPerson({ personId: made.peopleIds[at * 7] ?? '', now }),
)
await measure('one person’s duties settled', 50, async (at) =>
  settleDuties({ personId: made.peopleIds[at * 7] ?? '', now }),
)
await measure('the worker’s pass where nothing changed', 5, () => spreadDue({ now, since: new Date() }))
await measure('list of assignments', 5, () => listAssignments({ asker, closed: false, page: 1, now }))
await measure(`page of one for ${size.asked.toLocaleString('en')} people`, 5, () =>
  showAssignment({ asker, id: ids[0] ?? '', page: 1, now }),
)
console.log(
  `\n${have.toLocaleString('en')} people have it (suspended ones do not). Goal: 5,000 people in under 3,000 ms. Memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB.`,
)
await closeDatabase()
rmSync(folder, { recursive: true, force: true })

function formOf(at: number) {
  return assignmentSchema.parse({
    sentKey: `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    situation: situations[at]?.id,
    team: teamId,
    dueOn: '2027-03-01',
    why: 'To be ready.',
  })
}

async function measure(name: string, times: number, work: (at: number) => Promise<unknown>): Promise<void> {
  const took: number[] = []
  for (let at = 0; at < times; at++) {
    const start = performance.now()
    await work(at)
    took.push(performance.now() - start)
  }
  took.sort((a, b) => a - b)
  console.log(
    `| ${name} | ${Math.round(took[Math.floor(times / 2)] ?? 0)} | ${Math.round(took.at(-1) ?? 0)} |`,
  )
}
