import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { readSections } from './internal/read-sections.server'

const atOnce = 500

/**
 * Everything that is kept about somebody, as one JSON text of `myDataSchema`, in pieces as they are read: however long
 * somebody has been here, a page of rows is held at a time. Sealed words are opened; secrets and hashes are left out.
 * That it was done is in the audit log before the first piece leaves.
 * @throws AppError not-found, where the account was erased meanwhile
 */
export async function exportMyData(options: {
  person: Pick<SignedIn, 'id'>
  now: Date
}): Promise<AsyncGenerator<string>> {
  const { person, now } = options
  const db = await openDatabase()
  const account = await db.$transaction(async (tx) => {
    const row = await tx.person.findUnique({
      where: { id: person.id },
      select: { id: true, name: true, email: true, timeZone: true, createdAt: true, suspendedAt: true },
    })
    if (row) await writeAudit(tx, { action: 'export', actorId: row.id, detail: { what: 'my-data' } })
    return row
  })
  if (!account)
    throw new AppError({
      code: 'not-found',
      message: 'export of an erased person',
      userMessage: 'This account does not exist any more.',
    })
  const sections = readSections(db, account)
  const head = { format: 'just-enough/my-data', version: 1, madeAt: now, account }
  async function* write(): AsyncGenerator<string> {
    yield JSON.stringify(head).slice(0, -1)
    for (const [name, read] of Object.entries(sections)) {
      yield `,\n${JSON.stringify(name)}:[`
      for (let skip = 0, full = true; full; skip += atOnce) {
        const rows = await read({ skip, take: atOnce })
        const text = rows.map((row) => JSON.stringify(row)).join(',\n')
        if (text) yield skip ? `,\n${text}` : text
        full = rows.length === atOnce
      }
      yield ']'
    }
    yield '}\n'
  }
  return write()
}
