import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { demandPermission } from './demand-permission'
import { peopleScope } from './people-scope.server'
import { mayDo } from './permissions'
import type { SignedIn } from './person'

export type RefusedAddress = {
  id: string
  name: string
  email: string
  /** What the outbox noted, such as "the mail server answered 550". */
  fault: string
  /** When a mail to them was refused last; ISO. */
  at: string
}

export type MailFaults = {
  people: RefusedAddress[]
  total: number
  page: number
  pages: number
  /** Mails to anybody that wait after a try that failed; null where none does, and for those who may not mend it. */
  waiting: { count: number; since: string; fault: string } | null
}

const aPage = 50
/** Refused for good: of the answers of mail servers those from 500 on. */
const refused = { startsWith: 'the mail server answered 5' }

/**
 * Whose mails are refused for good, the latest first: nothing has reached them since. For an administrator of everybody,
 * with what waits since the mail server itself does not answer; for a manager of the people of their teams. Of a mail that
 * was taken and came back later nothing is known here.
 * @throws AppError not-allowed
 */
export async function listMailFaults(options: { asker: SignedIn; page: number }): Promise<MailFaults> {
  const { asker } = options
  demandPermission(asker, 'read:person:team')
  const db = await openDatabase()
  const { people: scope } = await peopleScope(db, asker)
  const found = await findRefused(db, scope)
  const pages = Math.max(1, Math.ceil(found.length / aPage))
  const page = Math.min(options.page, pages)
  return {
    people: found.slice((page - 1) * aPage, page * aPage),
    total: found.length,
    page,
    pages,
    waiting: mayDo(asker, 'read:person:any') ? await findWaiting(db) : null,
  }
}

/** How many people's addresses are refused, and whether mails wait, as one number for a link to the list. */
export async function countMailFaults(asker: SignedIn): Promise<number> {
  const { total, waiting } = await listMailFaults({ asker, page: 1 })
  return total + (waiting?.count ?? 0)
}

async function findRefused(
  db: Prisma.TransactionClient,
  scope: Prisma.PersonWhereInput,
): Promise<RefusedAddress[]> {
  const items = await db.outboxItem.findMany({
    where: { sentAt: null, failedAt: { not: null }, fault: refused, personId: { not: null } },
    select: { personId: true, failedAt: true, fault: true },
    orderBy: { failedAt: 'desc' },
  })
  const latest = new Map<string, { at: Date; fault: string }>()
  for (const { personId, failedAt, fault } of items)
    if (personId && failedAt && fault && !latest.has(personId)) latest.set(personId, { at: failedAt, fault })
  const ids = [...latest.keys()]
  const faults: RefusedAddress[] = []
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500)
    const [people, sent] = await Promise.all([
      db.person.findMany({
        where: { AND: [scope, { id: { in: some } }] },
        select: { id: true, name: true, email: true },
      }),
      db.outboxItem.groupBy({
        by: ['personId'],
        where: { personId: { in: some }, sentAt: { not: null } },
        _max: { sentAt: true },
      }),
    ])
    const sentTo = new Map(sent.map(({ personId, _max }) => [personId, _max.sentAt]))
    for (const person of people) {
      const fault = latest.get(person.id)
      // One that arrived since: the address is well again.
      const arrived = sentTo.get(person.id)
      if (!fault || (arrived && arrived > fault.at)) continue
      faults.push({ ...person, fault: fault.fault, at: fault.at.toISOString() })
    }
  }
  return faults.sort((a, b) => (a.at > b.at ? -1 : 1))
}

async function findWaiting(db: Prisma.TransactionClient): Promise<MailFaults['waiting']> {
  const where = { sentAt: null, failedAt: null, attempts: { gt: 0 } }
  const [{ _count, _min }, last] = await Promise.all([
    db.outboxItem.aggregate({ where, _count: true, _min: { createdAt: true } }),
    db.outboxItem.findFirst({ where, select: { fault: true }, orderBy: { dueAt: 'desc' } }),
  ])
  if (_count === 0 || !_min.createdAt) return null
  return { count: _count, since: _min.createdAt.toISOString(), fault: last?.fault ?? 'not sent' }
}
