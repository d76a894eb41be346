import type { Lesson, Situation } from '~/features/content/content.schema'
import type { SituationCard } from '~/features/match/match.schema'
import type { PlayableLesson } from './place-lesson'
import type { RoomLesson } from './place-room'

/** A lesson as a device keeps it: all but its text, which lies in `files`. */
export type KeptLesson = PlayableLesson &
  RoomLesson & {
    situations: string[]
    /** Addresses of its compiled text and its pictures, each under a hash of its content. */
    files: string[]
    /** Their size in bytes, as they lie on the device. */
    bytes: number
  }

type KeptSituation = SituationCard & Pick<Situation, 'not' | 'about'>

/** One version of the library as a device keeps it: what every page of the main job is made from, but for the texts. */
export type KeptLibrary = {
  version: string
  /** The hash of the matcher that belongs to it. */
  matcher: string
  situations: KeptSituation[]
  lessons: KeptLesson[]
}

/** Puts together what a device keeps of a library. Pure. @param filesOf the files of a lesson, by its slug */
export function packLibrary(options: {
  library: { version: string; lessons: Lesson[]; situations: Situation[] }
  matcher: { hash: string; situations: SituationCard[] }
  filesOf: (slug: string) => { files: string[]; bytes: number }
}): KeptLibrary {
  const { library, matcher, filesOf } = options
  const situationOf = new Map(library.situations.map((situation) => [situation.id, situation]))
  return {
    version: library.version,
    matcher: matcher.hash,
    situations: matcher.situations.map((card) => {
      const { not = '', about = '' } = situationOf.get(card.id) ?? {}
      return { ...card, not, about }
    }),
    lessons: library.lessons.map((lesson) => {
      const { slug, title, summary, hash, situations, sources, keeper, verified, verifyEvery } = lesson
      const { steps, depths, say, ask, exit } = lesson.outline
      return {
        ...{ slug, title, summary, hash, situations, sources, keeper, verified, verifyEvery },
        outline: { steps, depths, say, ask, exit },
        ...filesOf(slug),
      }
    }),
  }
}
