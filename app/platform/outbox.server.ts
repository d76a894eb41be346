import { randomUUID } from 'node:crypto'
import type { Prisma } from './.server/prisma/client'
import { openDatabase } from './db.server'
import { log } from './log.server'
import { type Mail, mailSchema, sendMail } from './mail.server'
import { seal, unseal } from './seal.server'

const minute = 60_000
/** How long after the first, second … failure the next try comes. After the last the item is given up. */
const waits = [1, 5, 15, 60, 240, 720, 1440, 1440].map((minutes) => minutes * minute)
const leaseMs = 2 * minute
const mostAtOnce = 20
const tickMs = 15_000

/**
 * Puts a mail into the outbox; give it the transaction of the change that causes it. The words are sealed, and taken
 * away once the mail is sent.
 * @param key names the occasion: a second mail of one key is the same mail, and not sent again
 */
export async function writeMail(
  db: Prisma.TransactionClient,
  options: { key: string; mail: Mail; personId?: string; dueAt?: Date },
): Promise<void> {
  const { key, mail, personId, dueAt } = options
  await db.outboxItem.upsert({
    where: { key },
    create: {
      key,
      kind: 'mail',
      payload: seal(JSON.stringify(mailSchema.parse(mail)), `outbox/${key}`),
      ...(personId && { personId }),
      ...(dueAt && { dueAt }),
    },
    update: {},
  })
}

/**
 * Takes mails back that have not left, since there is no cause for them any more. One that is being sent at this very
 * moment still arrives.
 * @param keys how the keys of the mails begin
 */
export async function withdrawMails(
  db: Prisma.TransactionClient,
  options: { personId: string; keys: string; now: Date },
): Promise<void> {
  const { personId, keys, now } = options
  await db.outboxItem.deleteMany({
    where: {
      personId,
      key: { startsWith: keys },
      sentAt: null,
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
    },
  })
}

/**
 * Delivers what is due. An item is leased first, by one server at a time; one that a killed server held is taken up
 * when its lease has run out, under the same Message-ID. What a mail server refuses for good is given up at once.
 * @returns how many were delivered and how many failed
 */
export async function deliverOutbox(now: Date, worker: string): Promise<{ sent: number; failed: number }> {
  const db = await openDatabase()
  const due = await db.outboxItem.findMany({
    where: {
      sentAt: null,
      failedAt: null,
      dueAt: { lte: now },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
    },
    orderBy: { dueAt: 'asc' },
    take: mostAtOnce,
  })
  let sent = 0
  let failed = 0
  for (const item of due) {
    const { count } = await db.outboxItem.updateMany({
      where: { id: item.id, sentAt: null, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      data: { leasedBy: worker, leaseUntil: new Date(now.getTime() + leaseMs) },
    })
    if (count === 0) continue
    try {
      await sendMail(item.id, mailSchema.parse(JSON.parse(unseal(item.payload, `outbox/${item.key}`))))
      // Many: none is left where it was withdrawn meanwhile, since its person was erased.
      await db.outboxItem.updateMany({
        where: { id: item.id },
        data: { sentAt: now, leasedBy: null, leaseUntil: null, payload: new Uint8Array() },
      })
      sent++
    } catch (error) {
      failed++
      await noteFailure(item, now, error)
    }
  }
  return { sent, failed }
}

async function noteFailure(item: { id: string; attempts: number }, now: Date, error: unknown): Promise<void> {
  const db = await openDatabase()
  const code = (error as { responseCode?: number }).responseCode
  const wait = waits[item.attempts]
  const final = wait === undefined || (code !== undefined && code >= 500)
  await db.outboxItem.updateMany({
    where: { id: item.id },
    data: {
      attempts: item.attempts + 1,
      leasedBy: null,
      leaseUntil: null,
      // The code alone: a mail server's words hold the address.
      fault: code ? `the mail server answered ${code}` : ((error as { code?: string }).code ?? 'not sent'),
      ...(final ? { failedAt: now } : { dueAt: new Date(now.getTime() + wait) }),
    },
  })
  log.warn({ outboxItem: item.id, code: code ?? (error as { code?: string }).code, final }, 'mail not sent')
}

let soon: (() => void) | null = null

/** Says that something was put into the outbox, so that it need not wait for the next round. */
export function wakeOutbox(): void {
  soon?.()
}

/** Delivers in rounds until stopped; a round never overlaps the one before. */
export function startOutbox(): { stop: () => Promise<void> } {
  const worker = randomUUID()
  let running: Promise<unknown> = Promise.resolve()
  let again = false
  let busy = false
  const round = () => {
    if (busy) {
      again = true
      return
    }
    busy = true
    running = deliverOutbox(new Date(), worker)
      .catch((error: unknown) => log.error({ error }, 'outbox'))
      .finally(() => {
        busy = false
        if (again) {
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
      clearInterval(timer)
      soon = null
      again = false
      await running
    },
  }
}
