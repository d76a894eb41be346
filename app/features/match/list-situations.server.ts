import { getLibrary } from '~/features/content/get-library.server'
import { type Phase, phases } from '~/features/content/words'

type PhaseOfMap = {
  phase: Phase
  situations: { id: string; title: string; about: string; lessons: number }[]
}

/** The map: situations by phase, each with its sentence and how many lessons name it first. */
export async function listSituations(): Promise<PhaseOfMap[]> {
  const { situations, lessons } = await getLibrary()
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
