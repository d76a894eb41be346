import { randomUUID } from 'node:crypto'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { letOthersIn } from '~/platform/let-others-in.server'
import { decodeTable } from './decode-table'
import { demandPermission } from './demand-permission'
import { type ImportKind, mostImportBytes } from './import.schema'
import { importWork } from './internal/import-work.server'
import { packImport } from './internal/keep-import.server'
import type { SignedIn } from './person'

const day = 24 * 60 * 60 * 1000

/**
 * Takes a file of people, or of teams, in for a dry run: reads it, finds each row's fate, and changes nothing. Rows and fates are
 * kept, sealed, for a day, so that exactly what was shown is carried out. One file a person: an earlier one goes.
 * @param options.kind what the rows are about
 * @param options.file the bytes of a file, or pasted text
 * @returns the import's id
 * @throws AppError not-allowed; bad-input, where it is no such table; too-large
 */
export async function startImport(options: {
  asker: SignedIn
  kind?: ImportKind
  file: Uint8Array | string
  now: Date
}): Promise<string> {
  const { asker, kind = 'people', file, now } = options
  const work = importWork(kind)
  demandPermission(asker, 'import:person:any')
  if (file.length > mostImportBytes)
    throw new AppError({
      code: 'too-large',
      message: 'file is too large',
      userMessage: 'The file is larger than 10 MB. Divide it.',
    })
  const { text, encoding } =
    typeof file === 'string' ? { text: file, encoding: 'pasted text' } : decodeTable(file)
  const { rows, unread } = work.read(text)
  const db = await openDatabase()
  await letOthersIn()
  const { fates, newTeams } = await work.plan(db, rows)
  await letOthersIn()
  const id = randomUUID()
  const kept = packImport(id, { rows, fates, newTeams, unread, encoding }, null)
  await db.$transaction(async (tx) => {
    await tx.peopleImport.deleteMany({ where: { personId: asker.id, state: { in: ['dry', 'done'] } } })
    await tx.peopleImport.create({
      data: {
        id,
        personId: asker.id,
        kind,
        state: 'dry',
        createdAt: now,
        expiresAt: new Date(now.getTime() + day),
        ...kept,
      },
    })
  })
  return id
}
