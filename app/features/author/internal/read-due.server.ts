import { getLibrary } from '~/features/content/get-library.server'
import { verificationDue } from '~/features/content/verification-due'
import { openDatabase } from '~/platform/db.server'
import type { DueLesson } from '../sort-due'

const gone = 'Somebody who is gone'

/** Every lesson that readers get, with who keeps it and what was said of it. */
export async function readDue(): Promise<DueLesson[]> {
  const { lessons } = await getLibrary()
  const [keepers, works] = await Promise.all([readKeepers(), readWorks()])
  return lessons.map((lesson) => {
    const { slug, title, verified, keeper: namedKeeper } = lesson
    const work = works.get(slug)
    return {
      slug,
      title,
      verified,
      verifyBy: verificationDue(lesson),
      keeper: keepers.get(slug) ?? null,
      namedKeeper,
      needsWork: work && verified <= work.at.slice(0, 10) ? work : null,
    }
  })
}

async function readKeepers(): Promise<Map<string, { id: string; name: string }>> {
  const db = await openDatabase()
  const people = await db.person.findMany({
    where: { suspendedAt: null, keptPieces: { some: { kind: 'lesson' } } },
    select: { id: true, name: true },
  })
  const of = new Map(people.map((person) => [person.id, person]))
  const pieces = await db.studioPiece.findMany({
    where: { kind: 'lesson', keeper: { suspendedAt: null } },
    select: { slug: true, keeperId: true },
  })
  return new Map(
    pieces.flatMap(({ slug, keeperId }) => {
      const keeper = of.get(keeperId ?? '')
      return keeper ? [[slug, keeper] as const] : []
    }),
  )
}

/** The last word of each lesson of which that is "needs work", and of which nothing newer is served. */
async function readWorks(): Promise<Map<string, NonNullable<DueLesson['needsWork']>>> {
  const db = await openDatabase()
  const last = await db.verification.groupBy({ by: ['slug'], where: { kind: 'lesson' }, _max: { at: true } })
  const lastAt = new Map(last.map(({ slug, _max }) => [slug, _max.at?.getTime()]))
  const said = await db.verification.findMany({
    where: { kind: 'lesson', verdict: 'needs-work' },
    select: {
      slug: true,
      words: true,
      at: true,
      by: { select: { name: true } },
      piece: { select: { served: { select: { publishedAt: true } } } },
    },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  })
  return new Map(
    said
      .filter(({ slug, at, piece }) => {
        const published = piece?.served?.publishedAt
        return lastAt.get(slug) === at.getTime() && !(published && published > at)
      })
      .map(({ slug, words, at, by }) => [slug, { words, by: by?.name ?? gone, at: at.toISOString() }]),
  )
}
