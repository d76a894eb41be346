import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { openDatabase } from '~/platform/db.server'

const mostListed = 300

export type Keepers = {
  /** Who may take lessons over: the authors of the studio, by name. */
  authors: { id: string; name: string }[]
  /** Who keeps how many; those whose account is suspended too, since theirs are to be passed on. */
  keeping: { id: string; name: string; pieces: number; left: boolean }[]
}

/** Who keeps what is in the library, and who may. @throws AppError not-allowed */
export async function listKeepers(asker: SignedIn): Promise<Keepers> {
  demandPermission(asker, 'write:lesson:any')
  const db = await openDatabase()
  const [authors, keeping] = await Promise.all([
    db.person.findMany({
      where: { suspendedAt: null, roles: { some: { role: 'author' } } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
    db.person.findMany({
      where: { keptPieces: { some: { kind: 'lesson', retiredAt: null } } },
      select: {
        id: true,
        name: true,
        suspendedAt: true,
        _count: { select: { keptPieces: { where: { kind: 'lesson', retiredAt: null } } } },
      },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: mostListed,
    }),
  ])
  return {
    authors,
    keeping: keeping.map(({ id, name, suspendedAt, _count }) => ({
      id,
      name,
      pieces: _count.keptPieces,
      left: suspendedAt !== null,
    })),
  }
}
