import type { Problem } from './content.schema'

/** Something that happens, is said or is felt in this work, and the expressions that stand for it. */
export type Concept = {
  id: string
  gloss: string
  /** Where it begins in its file. */
  line: number
  /** Words as typed, with alternatives written out: `no reply`, `no answer`. */
  expressions: string[]
}

const heading = /^# ([a-z][a-z0-9-]*): (\S.*)$/
const expressionForm = /^[a-z0-9_'|-]+(?: [a-z0-9_'|-]+)*$/
const longestExpression = 4

/**
 * Reads a file of concepts: `# id: gloss`, then its expressions, one a line; `a|b` in one place means either. A line
 * of another form, and one of more than four words, become problems, and the rest is kept.
 */
export function readConcepts(file: string, source: string): { concepts: Concept[]; problems: Problem[] } {
  const concepts: Concept[] = []
  const problems: Problem[] = []
  const report = (line: number, message: string, remedy: string) =>
    problems.push({ file, line, rule: 'concept-line', message, remedy, level: 'error' })
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    const concept = concepts.at(-1)
    if (line.startsWith('#')) {
      const [, id, gloss] = heading.exec(line) ?? []
      if (id && gloss) concepts.push({ id, gloss, line: at + 1, expressions: [] })
      else report(at + 1, `Not a concept: ${line.slice(0, 60)}`, 'Write # concept-id: what it means.')
    } else if (!concept || !expressionForm.test(line))
      report(at + 1, `Not an expression: ${line.slice(0, 60)}`, 'Write one to four words in lower case.')
    else if (line.split(' ').length > longestExpression)
      report(at + 1, `More than four words: ${line.slice(0, 60)}`, 'Keep the words that carry the meaning.')
    else concept.expressions.push(...writeOut(line))
  }
  return { concepts, problems }
}

/** Every way to read a line with alternatives. */
function writeOut(line: string): string[] {
  return line
    .split(' ')
    .reduce<string[]>(
      (begun, place) =>
        begun.flatMap((words) => place.split('|').map((word) => (words ? `${words} ${word}` : word))),
      [''],
    )
}
