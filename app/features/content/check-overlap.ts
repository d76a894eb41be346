import type { Problem } from './content.schema'
import { lineAt, type Passage } from './internal/read-prose'
import { formOf, shingleWords, wordForm } from './internal/word-runs'
import type { LessonProse } from './read-lesson-prose'

type Word = { form: string; line: number; passage: number }
type LessonWords = { file: string; words: Word[]; works: string[] }

/**
 * Finds passages that two lessons share: runs of eight or more words, case, marks and line breaks aside, within one
 * paragraph or attribute of each. Front matter is exempt, and so is the title of a work that one of them names as its
 * source. Each run is one error, at its place in the later file. Pure.
 */
export function checkOverlap(lessons: LessonProse[]): Problem[] {
  const seen = new Map<string, { lesson: LessonWords; at: number }[]>()
  const problems: Problem[] = []
  for (const lesson of lessons.map(readWords)) {
    const reported = new Set<string>()
    for (let at = 0; at + shingleWords <= lesson.words.length; at++) {
      const key = shingleAt(lesson.words, at)
      if (key === null) continue
      const places = seen.get(key) ?? []
      for (const { lesson: other, at: otherAt } of places) {
        // A shingle that continues a longer run is the same fault as the one before it.
        if (other === lesson || isSame(lesson.words, at, other.words, otherAt, -1)) continue
        const run = lesson.words.slice(at, at + runLength(lesson.words, at, other.words, otherAt))
        const text = run.map(({ form }) => form).join(' ')
        const isTitle = [...lesson.works, ...other.works].some((work) => work.includes(text))
        const fault = `${other.file}:${text}`
        if (isTitle || reported.has(fault)) continue
        reported.add(fault)
        problems.push({
          file: lesson.file,
          line: run[0]?.line ?? 1,
          rule: 'overlap',
          message: `${run.length} words stand in ${other.file}:${other.words[otherAt]?.line ?? 1} too: "${text}".`,
          remedy: 'Say it in other words here, or leave it to the other lesson and link to it.',
          level: 'error',
        })
      }
      seen.set(key, [...places, { lesson, at }])
    }
  }
  return problems
}

function readWords({ file, passages, front, works }: LessonProse): LessonWords {
  const words = passages.slice(front).flatMap((passage, at) => wordsOf(passage, at))
  return { file, words, works: works.map((work) => formsOf(work).join(' ')) }
}

function wordsOf(passage: Passage, at: number): Word[] {
  return [...passage.text.matchAll(wordForm)].map(({ 0: word, index }) => ({
    form: formOf(word),
    line: lineAt(passage, index),
    passage: at,
  }))
}

function formsOf(text: string): string[] {
  return [...text.matchAll(wordForm)].map(([word]) => formOf(word))
}

function shingleAt(words: Word[], at: number): string | null {
  const run = words.slice(at, at + shingleWords)
  return run[0]?.passage === run.at(-1)?.passage ? run.map(({ form }) => form).join(' ') : null
}

/** Whether the words `step` places on are the same in both, and each in the passage of its neighbour. */
function isSame(a: Word[], atA: number, b: Word[], atB: number, step: number): boolean {
  const [nextA, nextB] = [a[atA + step], b[atB + step]]
  if (!nextA || !nextB || nextA.form !== nextB.form) return false
  return nextA.passage === a[atA]?.passage && nextB.passage === b[atB]?.passage
}

function runLength(a: Word[], atA: number, b: Word[], atB: number): number {
  let length = 1
  while (isSame(a, atA + length - 1, b, atB + length - 1, 1)) length++
  return length
}
