import { diff3Merge, diffComm } from 'node-diff3'
import { type Conflict, findConflicts, marks } from './find-conflicts'

/**
 * Merges two texts that were made from a common one, line by line. What both changed in different ways stands in the
 * result twice, between marks. Where the common text is not known any more, what both have is taken for it: then nothing
 * is lost, though something that was taken out may come back. Pure.
 */
export function mergeTexts(texts: { common: string | null; theirs: string; mine: string }): {
  text: string
  conflicts: Conflict[]
} {
  const [theirs, mine] = [texts.theirs.split('\n'), texts.mine.split('\n')]
  const common = texts.common?.split('\n') ?? diffComm(theirs, mine).flatMap((part) => part.common ?? [])
  const lines = diff3Merge(theirs, common, mine, { excludeFalseConflicts: true }).flatMap(
    ({ ok, conflict }) =>
      ok ?? [marks.theirs, ...(conflict?.a ?? []), marks.between, ...(conflict?.b ?? []), marks.mine],
  )
  const text = lines.join('\n')
  return { text, conflicts: findConflicts(text) }
}
