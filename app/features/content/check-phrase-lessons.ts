import type { Lesson, Problem, Situation } from './content.schema'

/**
 * Finds stories of phrases that are given to a lesson which is not there, or not for their situation: nobody would be
 * led to it. Pure.
 */
export function checkPhraseLessons(
  situations: Pick<Situation, 'id' | 'phrases'>[],
  lessons: Pick<Lesson, 'slug' | 'situations'>[],
): Problem[] {
  const situationsOf = new Map(lessons.map((lesson) => [lesson.slug, lesson.situations]))
  return situations.flatMap(({ id, phrases }) => {
    const named = new Set(phrases.flatMap(({ lesson }) => lesson ?? []))
    return [...named].flatMap((lesson): Problem[] => {
      const theirs = situationsOf.get(lesson)
      if (theirs?.includes(id)) return []
      return [
        {
          file: `content/situations/${id}.phrases.txt`,
          line: 1,
          rule: 'phrase-lesson',
          message: theirs
            ? `Phrases are given to the lesson ${lesson}, which does not name this situation.`
            : `Phrases are given to the lesson ${lesson}, which is not there.`,
          remedy: 'Name one of the lessons of this situation behind "->", or none.',
          level: 'error',
        },
      ]
    })
  })
}
