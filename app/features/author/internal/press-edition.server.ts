import { getLibrary } from '~/features/content/get-library.server'
import { type Library, loadLibrary } from '~/features/content/load-library.server'
import { readStudio } from '~/features/content/read-studio.server'
import { matcherOf } from '~/features/match/get-matcher.server'
import type { Prisma } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import type { EditionKind } from '../author.schema'
import type { Images } from './collect-images.server'
import { changedMeanwhile } from './faults'
import { layDownImages } from './lay-down-images.server'
import { type Change, layOver } from './lay-over'
import { takeOver } from './take-over.server'

/** How often another publication may come first before somebody is told. */
const tries = 5

export type Pressed = { edition: number; library: Library }

/**
 * Changes what readers get, whole or not at all. The library with the change is compiled and matched first; where that
 * loses the piece or any other, it is refused in words. Then `write` and the new edition are one transaction, if nobody
 * else published since; else all is tried again upon what they published. Last, this server takes it over at once.
 * @param options.write writes the rows of the pieces and returns their ids; what it throws undoes everything
 * @throws AppError bad-input, conflict
 */
export async function pressEdition(options: {
  changes: readonly Change[]
  images: Images['files']
  as: EditionKind
  byId: string | null
  why: string
  now: Date
  write: (tx: Prisma.TransactionClient, pressed: Pressed) => Promise<string[]>
}): Promise<number> {
  const { changes, images, as, byId, why, now, write } = options
  await layDownImages(images)
  const db = await openDatabase()
  for (let attempt = 0; attempt < tries; attempt++) {
    const studio = await readStudio()
    const library = await loadLibrary(now.toISOString().slice(0, 10), layOver(studio, changes))
    refuseLosses(changes, library, await getLibrary())
    await matcherOf(library)
    const edition = await db.$transaction(async (tx) => {
      // Written first: SQLite then lets no other publication in between.
      const { number } = await tx.libraryEdition.create({
        data: { kind: as, why, byId, at: now, pieces: '' },
      })
      const before = await tx.libraryEdition.findFirst({
        where: { number: { lt: number } },
        orderBy: { number: 'desc' },
      })
      if ((before?.number ?? 0) !== studio.edition) {
        await tx.libraryEdition.delete({ where: { number } })
        return null
      }
      for (const { file, bytes } of images)
        await tx.publishedImage.upsert({ where: { file }, create: { file, bytes }, update: {} })
      const pieces = await write(tx, { edition: number, library })
      await tx.libraryEdition.update({ where: { number }, data: { pieces: pieces.join() } })
      return number
    })
    if (edition === null) continue
    await takeOver(edition, library)
    return edition
  }
  throw changedMeanwhile()
}

/** Nothing may fall out of the library but what is meant to. */
function refuseLosses(changes: readonly Change[], next: Library, served: Library): void {
  for (const { kind, slug, to } of changes) {
    const there =
      kind === 'lesson'
        ? next.lessons.some((lesson) => lesson.slug === slug)
        : next.situations.some(({ id }) => id === slug)
    if (to === 'retired' || there) continue
    const file = kind === 'lesson' ? `content/lessons/${slug}/index.mdx` : `content/situations/${slug}.mdx`
    const fault = next.problems.find((problem) => problem.file === file)
    throw refusal(
      fault ? `Line ${fault.line}: ${fault.message} ${fault.remedy}` : 'There is no text of it to be served.',
    )
  }
  const isMeant = (kind: string, slug: string) =>
    changes.some((change) => change.kind === kind && change.slug === slug)
  const kept = new Set(next.lessons.map(({ slug }) => slug))
  const lost = served.lessons.filter(({ slug }) => !kept.has(slug) && !isMeant('lesson', slug))
  if (lost.length > 0)
    throw refusal(
      `These lessons need it, and could not be served without: ${lost
        .slice(0, 5)
        .map(({ title }) => title)
        .join('; ')}${lost.length > 5 ? ` and ${lost.length - 5} more` : ''}. Change them first.`,
    )
}

function refusal(userMessage: string): AppError {
  return new AppError({ code: 'bad-input', message: 'the library would not be whole', userMessage })
}
