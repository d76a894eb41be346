import { type Phase, phases } from '~/features/content/words'

type Mapped = { id: string; title: string; about: string }
type PhaseOfMap = { phase: Phase; situations: (Mapped & { lessons: number })[] }

/** The map: situations by phase, each with its sentence and how many lessons name it. Pure. */
export function mapSituations(library: {
  situations: (Mapped & { phase: Phase })[]
  lessons: { situations: string[] }[]
}): PhaseOfMap[] {
  const { situations, lessons } = library
  return phases.map((phase) => ({
    phase,
    situations: situations
      .filter((situation) => situation.phase === phase)
      .map(({ id, title, about }) => ({
        id,
        title,
        about,
        lessons: lessons.filter((lesson) => lesson.situations.includes(id)).length,
      })),
  }))
}
