import { randomUUID } from 'node:crypto'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { log } from '~/platform/log.server'
import type { ImportNote, KeptImport } from './import.schema'
import { type ImportWork, importWork } from './internal/import-work.server'
import { packImport, readSummary, unpackImport } from './internal/keep-import.server'
import { WorldChanged } from './internal/world-changed'
import { writeAudit } from './write-audit.server'

/** Rows in one transaction, and what they weigh together: what others wait for, and what a killed server loses. */
const batchSize = 100
const batchWeight = 500
/** Between batches, so that the server's other work goes on meanwhile. */
const restMs = 20
const leaseMs = 30_000
const tickMs = 15_000

/**
 * Carries out the imports that were confirmed, batch after batch. Each batch is whole or not at all, together with how
 * far the import is: one that a killed server held goes on from there once its lease has run out. Where a row's fate is
 * not the one that was shown, the import stops there and is shown anew.
 * @param keepOn asked before each batch
 * @returns how many rows were gone through
 */
export async function carryOutImports(options: {
  now: () => Date
  worker: string
  keepOn?: () => boolean
}): Promise<number> {
  const { now, worker, keepOn = () => true } = options
  const db = await openDatabase()
  const due = await db.peopleImport.findMany({
    where: {
      state: { in: ['running', 'stopping'] },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now() } }],
    },
    select: { id: true },
  })
  let rows = 0
  for (const { id } of due) {
    const { count } = await db.peopleImport.updateMany({
      where: {
        id,
        state: { in: ['running', 'stopping'] },
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: now() } }],
      },
      data: { leasedBy: worker, leaseUntil: new Date(now().getTime() + leaseMs) },
    })
    if (count) rows += await carryOutOne({ id, worker, now, keepOn })
  }
  return rows
}

type Job = { id: string; worker: string; now: () => Date; keepOn: () => boolean }

async function carryOutOne(job: Job): Promise<number> {
  const { id, worker, now, keepOn } = job
  const db = await openDatabase()
  const mine = { id, leasedBy: worker }
  const started = await db.peopleImport.findUniqueOrThrow({ where: { id } })
  const kept = unpackImport(started)
  const work = importWork(started.kind)
  let position = started.position
  try {
    while (position < started.rows) {
      if (!keepOn()) {
        await db.peopleImport.updateMany({ where: mine, data: { leasedBy: null, leaseUntil: null } })
        return position - started.position
      }
      const end = batchEnd(work, kept, position)
      const goes = await db.$transaction(
        async (tx) => {
          const { count } = await tx.peopleImport.updateMany({
            where: { ...mine, state: 'running', position },
            data: { position: end, leaseUntil: new Date(now().getTime() + leaseMs) },
          })
          if (count === 0) return false
          await work.carryOut(tx, { actorId: started.personId, kept, from: position, to: end })
          return true
        },
        { timeout: 60_000, maxWait: 60_000 },
      )
      if (!goes) {
        await showAnew(job, { kept, work, note: 'stopped' })
        return position - started.position
      }
      position = end
      await letOthersIn(restMs)
    }
    await finish(job)
  } catch (error) {
    if (!(error instanceof WorldChanged)) log.error({ error, import: id }, 'import failed')
    await showAnew(job, { kept, work, note: error instanceof WorldChanged ? 'world' : 'failed' })
  }
  return position - started.position
}

/** At least one row; as many as weigh no more than a batch may. */
function batchEnd(work: ImportWork, kept: KeptImport, from: number): number {
  let weight = 0
  let end = from
  for (const fate of kept.fates.slice(from, from + batchSize)) {
    weight += work.weigh(fate)
    if (end > from && weight > batchWeight) break
    end++
  }
  return end
}

/** What was carried out is unchanged now, and the rest has the fate that it has today. Nothing, if another server has it. */
async function showAnew(
  { id, worker }: Job,
  anew: { kept: KeptImport; work: ImportWork; note: ImportNote },
): Promise<void> {
  const { kept, work, note } = anew
  const db = await openDatabase()
  const packed = packImport(id, { ...kept, ...(await work.plan(db, kept.rows)) }, note)
  await db.$transaction(async (tx) => {
    const before = await tx.peopleImport.findFirst({ where: { id, leasedBy: worker } })
    if (!before) return
    await tx.peopleImport.update({
      where: { id },
      data: { state: 'dry', position: 0, leasedBy: null, leaseUntil: null, ...packed },
    })
    await writeAudit(tx, {
      action: work.noted,
      actorId: before.personId,
      detail: { rows: before.position, whole: false },
    })
  })
}

async function finish({ id, worker, now }: Job): Promise<void> {
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    const { count } = await tx.peopleImport.updateMany({
      where: { id, leasedBy: worker },
      data: { state: 'done', finishedAt: now(), leasedBy: null, leaseUntil: null },
    })
    if (count === 0) return
    const done = await tx.peopleImport.findUniqueOrThrow({ where: { id } })
    const { counts } = readSummary(done)
    await writeAudit(tx, {
      action: importWork(done.kind).noted,
      actorId: done.personId,
      detail: { rows: done.rows, new: counts.new, changed: counts.changed, whole: true },
    })
  })
}

let soon: (() => void) | null = null

/** Says that an import was confirmed or stopped, so that it need not wait for the next round. */
export function wakeImports(): void {
  soon?.()
}

/** Carries imports out in rounds until stopped; a round never overlaps the one before, and ends with its batch. */
export function startImports(): { stop: () => Promise<void> } {
  const worker = randomUUID()
  let stopped = false
  let again = false
  let running: Promise<unknown> | null = null
  const round = () => {
    if (running) {
      again = true
      return
    }
    running = carryOutImports({ now: () => new Date(), worker, keepOn: () => !stopped })
      .catch((error: unknown) => log.error({ error }, 'imports'))
      .finally(() => {
        running = null
        if (again && !stopped) {
          again = false
          round()
        }
      })
  }
  soon = () => setImmediate(round)
  const timer = setInterval(round, tickMs)
  timer.unref()
  round()
  return {
    stop: async () => {
      stopped = true
      clearInterval(timer)
      soon = null
      await running
    },
  }
}
