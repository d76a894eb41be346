import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'

/** Somebody who may keep lessons. @throws AppError bad-input for whoever is no author of the studio, or suspended */
export async function demandAuthor(id: string): Promise<{ id: string; name: string }> {
  const db = await openDatabase()
  const author = await db.person.findFirst({
    where: { id, suspendedAt: null, roles: { some: { role: 'author' } } },
    select: { id: true, name: true },
  })
  if (author) return author
  throw new AppError({
    code: 'bad-input',
    message: 'the keeper is no author',
    userMessage: 'Whoever keeps a lesson has to be an author of the studio. Choose somebody from the list.',
  })
}
