import { checkOverlap } from './check-overlap'
import { checkPhrases } from './check-phrases'
import { ownWordsSchema, type Phrase, type Problem } from './content.schema'
import { hashRuns } from './internal/hash-runs'
import { readProse } from './internal/read-prose'
import { limitSource } from './limit-source'
import type { PieceKind } from './piece'
import { readFrontMatter } from './read-front-matter'
import { readLessonProse } from './read-lesson-prose'
import { readPhrases } from './read-phrases'
import { readSituationProse } from './read-situation-prose'
import { readWords } from './read-words'
import { spellText } from './spell-text.server'

/** A text that readers have, to compare with. */
export type LearntLesson = { file: string; source: string }
export type LearntPhrases = { id: string; phrases: Pick<Phrase, 'text'>[] }

export type LanguageQuestion = {
  kind: PieceKind
  file: string
  source: string
  /** The library's list of names and terms, as `readWords` reads it. */
  wordsSource: string
  /** Of a situation: the phrases that its file in git holds besides. */
  phrasesSource: string
}

const fence = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/

/**
 * The checks that compare one text with dictionaries and with all that readers have: spelling, passages that two lessons
 * share, phrases that are all but the same; the same that `checkLibrary` asks of the whole library. Slow to begin, and
 * made for a process of its own: it is told of the library bit by bit, and remembers.
 */
export function openLanguage(): {
  learn: (told: { lessons: LearntLesson[]; phrases: LearntPhrases[]; gone: string[] }) => void
  check: (question: LanguageQuestion) => Promise<Problem[]>
} {
  const lessons = new Map<string, { source: string; runs: Uint32Array }>()
  const phrases = new Map<string, LearntPhrases>()

  /** Lessons that may share a run with the text; only these are read as prose, which takes long. */
  const alike = ({ file, source }: LearntLesson) => {
    const own = new Set(hashRuns(source))
    const found = [...lessons].filter(
      ([other, { runs }]) => other !== file && runs.some((run) => own.has(run)),
    )
    return found.flatMap(([other, known]) => readLessonProse({ file: other, source: known.source }) ?? [])
  }

  const checkLesson = async ({ file, source, wordsSource }: LanguageQuestion) => {
    const whole = readLessonProse({ file, source })
    const prose = whole ?? readBody(file, source)
    if (!prose) return []
    const spelling = await spellText(prose, [...readWords(wordsSource).keys()])
    const shared = checkOverlap([...alike({ file, source }), prose]).filter(
      (problem) => problem.file === file,
    )
    return [...spelling, ...shared]
  }

  const checkSituation = async ({ file, source, wordsSource, phrasesSource }: LanguageQuestion) => {
    const prose = readSituationProse({ file, source })
    if (!prose) return []
    const id = file.slice(file.lastIndexOf('/') + 1, -'.mdx'.length)
    const { without } = prose
    const more = readPhrases(file, phrasesSource).phrases.filter(({ text }) => !without.includes(text))
    const own = { id, phrases: [...more, ...prose.phrases.map((text) => ({ text }))] }
    const others = [...phrases.values()].filter((other) => other.id !== id)
    const twice = checkPhrases([...others, own], []).filter((problem) => problem.file.includes(`/${id}.`))
    const lines = source.split('\n')
    return [
      ...(await spellText(prose, [...readWords(wordsSource).keys()])),
      ...twice.map((problem) => {
        const text = prose.phrases.find((phrase) => problem.message.startsWith(`"${phrase.slice(0, 70)}"`))
        const at = text === undefined ? -1 : lines.findIndex((line) => line.includes(text.slice(0, 40)))
        return { ...problem, file, line: Math.max(0, at) + 1 }
      }),
    ]
  }

  return {
    learn: (told) => {
      for (const { file, source } of told.lessons) lessons.set(file, { source, runs: hashRuns(source) })
      for (const one of told.phrases) phrases.set(one.id, one)
      for (const name of told.gone) {
        lessons.delete(name)
        phrases.delete(name)
      }
    },
    check: async (question) => {
      if (limitSource(question.file, question.source).length > 0) return []
      return question.kind === 'lesson' ? checkLesson(question) : checkSituation(question)
    },
  }
}

/** What stands under front matter that cannot be read yet: it is spelt all the same. */
function readBody(file: string, source: string) {
  const passages = readProse(source.replace(fence, (front) => '\n'.repeat(front.split('\n').length - 1)))
  const front = readFrontMatter({ file, source, schema: ownWordsSchema })
  const words = front.ok ? (front.data.words ?? []) : []
  return passages && { file, passages, front: 0, works: [], words }
}
