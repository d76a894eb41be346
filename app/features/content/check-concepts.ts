import type { Problem } from './content.schema'
import type { Concept } from './read-concepts'

/** Finds what two concepts share: an id, or an expression, which can stand for one thing only. Pure. */
export function checkConcepts(files: { file: string; concepts: Concept[] }[]): Problem[] {
  const fileOfId = new Map<string, string>()
  const conceptOf = new Map<string, string>()
  const problems: Problem[] = []
  for (const { file, concepts } of files)
    for (const { id, expressions, line } of concepts) {
      const fault = (rule: string, message: string, remedy: string) =>
        problems.push({ file, line, rule, message, remedy, level: 'error' })
      const other = fileOfId.get(id)
      if (other)
        fault('concept-id', `The concept ${id} is in ${other} too.`, 'Give it another id, or join them.')
      fileOfId.set(id, file)
      for (const expression of new Set(expressions)) {
        const owner = conceptOf.get(expression)
        if (owner && owner !== id)
          fault('concept-shared', `"${expression}" stands for ${owner} too.`, 'Leave it to one of them.')
        conceptOf.set(expression, id)
      }
    }
  return problems
}
