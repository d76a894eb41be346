// What a day of reminders costs in a large organisation: every pass of the worker over one day, all time zones included.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'

const sizes = [
  { people: 2_000, teams: 80, uses: 200_000, assignments: 10_000 },
  { people: 20_000, teams: 800, uses: 2_000_000, assignments: 100_000 },
]
const size = sizes[Number(process.argv[2] ?? 1)] ?? sizes[1]
if (!size) throw new Error('no such size')
const everyMinutes = 5
const passesADay = (24 * 60) / everyMinutes

const folder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
process.env.DATA_DIR = folder
const { openOrganisation } = await import('./open-organisation')
const { db: raw, made } = await openOrganisation({ size, folder, kept: process.argv[3] })
raw.close()
const { openDatabase, closeDatabase } = await import('~/platform/db.server')
const { sendDigests } = await import('~/features/assign/send-digests.server')
const { letOthersIn } = await import('~/platform/let-others-in.server')
const { getLibrary } = await import('~/features/content/get-library.server')

const db = await openDatabase()
await getLibrary()
const midnight = new Date(`${made.now.toISOString().slice(0, 10)}T00:00:00Z`)

console.log(
  `\n| a day, ${size.people.toLocaleString('en')} people | all passes ms | of the processor ms | longest pass ms | mails | longest time others waited ms |\n|---|---|---|---|---|---|`,
)
// On the first day everybody is told what was asked within two weeks; the second is a day like any other.
for (const [at, name] of ['the first day', 'the second day'].entries()) {
  const memory = { clocks: new Map<string, string>(), promptsUntil: null }
  const loop = monitorEventLoopDelay({ resolution: 5 })
  loop.enable()
  const took: number[] = []
  let processor = 0
  let mails = 0
  for (let pass = 0; pass < passesADay; pass++) {
    const now = new Date(midnight.getTime() + (at * 24 * 60 + pass * everyMinutes) * 60_000)
    const [start, used] = [performance.now(), process.cpuUsage()]
    const { digests, prompts } = await sendDigests({ now, memory })
    took.push(performance.now() - start)
    const { user, system } = process.cpuUsage(used)
    processor += (user + system) / 1000
    mails += digests + prompts
    await letOthersIn()
    // Sent, as a server would meanwhile.
    if (digests + prompts > 0)
      await db.outboxItem.updateMany({ where: { sentAt: null }, data: { sentAt: now } })
  }
  loop.disable()
  const all = took.reduce((sum, ms) => sum + ms, 0)
  const [whole, cpu, longest, waited] = [all, processor, Math.max(...took), loop.max / 1e6].map((ms) =>
    Math.round(ms ?? 0).toLocaleString('en'),
  )
  console.log(`| ${name} | ${whole} | ${cpu} | ${longest} | ${mails.toLocaleString('en')} | ${waited} |`)
  const median = took.sort((a, b) => a - b)[took.length >> 1] ?? 0
  console.log(`| of these, the median pass | | | ${median.toFixed(1)} | | |`)
}
const duties = await db.duty.count()
console.log(
  `\n${duties.toLocaleString('en')} duties. Goal: a day’s reminders in under 10,000 ms. Memory: ${Math.round(process.memoryUsage().rss / 1e6)} MB.`,
)
await closeDatabase()
rmSync(folder, { recursive: true, force: true })
