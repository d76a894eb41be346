import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'
import type { Problem } from './content.schema'
import { lineAt, type Passage } from './internal/read-prose'
import { banned, fillers, hedges, passive } from './internal/reading-lexicon'
import type { LessonProse } from './read-lesson-prose'

/** The figures of docs/authoring.md, "Reading checks". Lengths in words, shares of the sentences of a lesson's prose. */
const readingLimits = {
  sentence: 25,
  average: 17,
  passiveShare: 0.1,
  gradeWarning: 9,
  gradeError: 11,
} as const

type Sentence = { text: string; words: string[]; line: number; kind: Passage['kind'] }

/**
 * Reads a lesson as a person would: grade level (Flesch–Kincaid, in school years), long sentences, passive voice and
 * hedges as warnings; clichés, fillers, exclamation marks and a grade far above the reader as errors. Titles and other
 * labels are no sentences, so they count for none of the averages; what the other side says in a scenario may shout.
 * Pure.
 */
export function checkReading(lesson: LessonProse): Problem[] {
  const problems = [...wordProblems(lesson), ...sentenceProblems(lesson)]
  return problems.sort((a, b) => a.line - b.line)
}

function wordProblems({ file, passages }: LessonProse): Problem[] {
  return passages.flatMap((passage) => {
    const find = (
      pattern: RegExp,
      fault: (found: string) => Pick<Problem, 'rule' | 'message' | 'remedy' | 'level'>,
    ) =>
      [...passage.text.matchAll(pattern)].map(
        (match): Problem => ({ file, line: lineAt(passage, match.index), ...fault(match[0]) }),
      )
    const ownVoice = passage.kind === 'text' || passage.kind === 'label'
    const problems = banned.flatMap(({ name, pattern }) =>
      find(pattern, (found) => ({
        rule: 'banned-phrase',
        message: `"${found}" is on the list of what we never write (${name}).`,
        remedy: 'Say in plain words what happens, or leave it out.',
        level: 'error',
      })),
    )
    if (passage.kind !== 'says')
      problems.push(
        ...find(/!/g, () => ({
          rule: 'exclamation-mark',
          message: 'There is an exclamation mark.',
          remedy: 'End the sentence with a full stop; let the words be strong.',
          level: 'error',
        })),
      )
    if (!ownVoice) return problems
    const filler = find(fillers, (found) => ({
      rule: 'filler',
      message: `"${found}" tells the reader that it is easy.`,
      remedy: 'Leave it out.',
      level: 'error',
    }))
    const hedge = find(hedges, (found) => ({
      rule: 'hedge',
      message: `"${found}" takes back what the sentence says.`,
      remedy: 'Leave it out, or say when it does not hold.',
      level: 'warning',
    }))
    return [...problems, ...filler, ...hedge]
  })
}

function sentenceProblems({ file, passages }: LessonProse): Problem[] {
  const problems: Problem[] = []
  const add = (line: number, level: Problem['level'], rule: string, message: string, remedy: string) =>
    problems.push({ file, line, rule, message, remedy, level })
  const all = passages.flatMap(sentencesOf)
  const { sentence, average, passiveShare, gradeWarning, gradeError } = readingLimits
  for (const { text, words, line } of all)
    if (words.length > sentence)
      add(
        line,
        'warning',
        'long-sentence',
        `A sentence has ${words.length} words; at most ${sentence}: "${text.slice(0, 50)}…".`,
        'Make two of it.',
      )
  const read = all.filter(({ kind }) => kind !== 'label')
  if (read.length === 0) return problems
  const words = read.flatMap((one) => one.words)
  const mean = words.length / read.length
  if (mean > average)
    add(
      1,
      'warning',
      'average-sentence',
      `Sentences have ${mean.toFixed(1)} words on average; at most ${average}.`,
      'Split the longest ones.',
    )
  const grade = readingGrade(read)
  if (grade > gradeWarning)
    add(
      1,
      grade > gradeError ? 'error' : 'warning',
      'reading-grade',
      `It reads at grade ${grade.toFixed(1)}; ${gradeWarning} at most, and never above ${gradeError}.`,
      'Shorter sentences, shorter words.',
    )
  const prose = read.filter(({ kind }) => kind === 'text')
  const passives = prose.filter(({ text }) => text.search(passive) >= 0)
  if (passives.length > passiveShare * prose.length)
    add(
      passives[0]?.line ?? 1,
      'warning',
      'passive-voice',
      `${passives.length} of ${prose.length} sentences are passive, in lines ${passives.map(({ line }) => line).join(', ')}.`,
      'Say who does it, where that matters.',
    )
  return problems
}

/** Flesch–Kincaid grade in school years: 0.39 × words a sentence + 11.8 × syllables a word − 15.59. */
function readingGrade(sentences: Sentence[]): number {
  const words = sentences.flatMap((sentence) => sentence.words)
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  })
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

function sentencesOf(passage: Passage): Sentence[] {
  // The segmenter ends a sentence at each line break, an author's lines do not.
  return [...segmenter.segment(passage.text.replaceAll('\n', ' '))].flatMap(({ segment, index }) => {
    const words = segment.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu)
    if (!words) return []
    return [{ text: segment.trim(), words, line: lineAt(passage, index), kind: passage.kind }]
  })
}
