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

type Letter = {
  /** Names the occasion: a second mail of one key is the same mail, and not sent again. */
  key: string
  mail: Mail
  personId?: string
  dueAt?: Date
  /** Given up where it could not leave by then. Such mails go to many, so single letters go before them. */
  uselessAfter?: Date
}

/**
 * Puts a mail into the outbox; give it the transaction of the change that causes it. The words are sealed, and taken
 * away once the mail is sent.
 */
export async function writeMail(db: Prisma.TransactionClient, letter: Letter): Promise<void> {
  await db.outboxItem.upsert({ where: { key: letter.key }, create: itemOf(letter), update: {} })
}

/**
 * As `writeMail`, for many at once; all or none.
 * @throws the database's P2002 where one of the keys is there already
 */
export async function writeMails(db: Prisma.TransactionClient, letters: readonly Letter[]): Promise<void> {
  await db.outboxItem.createMany({ data: letters.map(itemOf) })
}

function itemOf({ key, mail, personId, dueAt, uselessAfter }: Letter) {
  return {
    key,
    kind: 'mail',
    payload: seal(JSON.stringify(mailSchema.parse(mail)), `outbox/${key}`),
    ...(personId && { personId }),
    ...(dueAt && { dueAt }),
    ...(uselessAfter && { uselessAfter }),
  }
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
 * when its lease has run out, under the same Message-ID. What a mail server refuses for good is given up at once; where it
 * does not let us in or takes nothing from our address, mails wait as they do for one that does not answer. What is to
 * somebody who was erased, written by whoever had read of them before, is thrown away.
 * @returns how many were delivered and how many failed
 */
export async function deliverOutbox(now: Date, worker: string): Promise<{ sent: number; failed: number }> {
  const db = await openDatabase()
  await giveUpLate(now)
  const due = await findDue(now)
  let sent = 0
  let failed = 0
  for (const item of due) {
    const { count } = await db.outboxItem.updateMany({
      where: { id: item.id, sentAt: null, OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }] },
      data: { leasedBy: worker, leaseUntil: new Date(now.getTime() + leaseMs) },
    })
    if (count === 0) continue
    if (
      item.personId &&
      !(await db.person.findUnique({ where: { id: item.personId }, select: { id: true } }))
    ) {
      await db.outboxItem.deleteMany({ where: { id: item.id } })
      continue
    }
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

async function findDue(now: Date) {
  const db = await openDatabase()
  const find = (uselessAfter: null | { not: null }, take: number) =>
    db.outboxItem.findMany({
      where: {
        sentAt: null,
        failedAt: null,
        dueAt: { lte: now },
        uselessAfter,
        OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
      },
      orderBy: { dueAt: 'asc' },
      take,
    })
  const letters = await find(null, mostAtOnce)
  return letters.length < mostAtOnce
    ? [...letters, ...(await find({ not: null }, mostAtOnce - letters.length))]
    : letters
}

/** What came too late to be of use is not sent any more: its words would not be true. */
async function giveUpLate(now: Date): Promise<void> {
  const db = await openDatabase()
  await db.outboxItem.updateMany({
    where: {
      sentAt: null,
      failedAt: null,
      uselessAfter: { lt: now },
      OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
    },
    data: {
      failedAt: now,
      fault: 'could not leave in time',
      payload: new Uint8Array(),
      leasedBy: null,
      leaseUntil: null,
    },
  })
}

/** Commands of SMTP in whose answer a server refuses this address, or this mail; before them it refuses all that we send. */
const ofThisMail = new Set(['RCPT TO', 'DATA'])

async function noteFailure(item: { id: string; attempts: number }, now: Date, error: unknown): Promise<void> {
  const db = await openDatabase()
  const { responseCode: code, command } = error as { responseCode?: number; command?: string }
  const wait = waits[item.attempts]
  const isOfAll = code !== undefined && !ofThisMail.has(command ?? '')
  const final = wait === undefined || (code !== undefined && code >= 500 && !isOfAll)
  await db.outboxItem.updateMany({
    where: { id: item.id },
    data: {
      attempts: item.attempts + 1,
      leasedBy: null,
      leaseUntil: null,
      // The code alone: a mail server's words hold the address.
      fault: code
        ? `${isOfAll ? 'to all mails ' : ''}the mail server answered ${code}`
        : ((error as { code?: string }).code ?? 'not sent'),
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
      .then(({ sent, failed }) => {
        // A full round: more may wait. Where nothing could be sent, the next round is soon enough.
        if (sent > 0 && sent + failed >= mostAtOnce) again = true
      })
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
