import type { Problem } from './content.schema'
import { loadLibrary } from './load-library.server'

/**
 * Checks the whole library, compiling included, and returns every problem in the order of files and lines. The same
 * check as the server's own, so that what passes here is served.
 * @param today ISO date for lateness
 */
export async function checkLibrary(today: string): Promise<{
  problems: Problem[]
  lessons: number
  situations: number
  phrases: number
}> {
  const library = await loadLibrary(today)
  const problems = [...library.problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
  const phrases = library.situations.reduce((sum, situation) => sum + situation.phrases.length, 0)
  return {
    problems,
    lessons: library.lessons.length + library.left.length,
    situations: library.situations.length,
    phrases: phrases + library.notOurs.length,
  }
}
