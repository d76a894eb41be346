/** What stands around two texts for one place, until somebody has decided between them. */
export const marks = {
  theirs: '<<<<<<< saved meanwhile by somebody else',
  between: '=======',
  mine: '>>>>>>> your text',
} as const

/** Lines of a text, from 1, its marks included. */
export type Conflict = { from: number; to: number }

/** The places of a text at which two people wrote, and nobody has decided yet. A mark without its fellow counts. Pure. */
export function findConflicts(text: string): Conflict[] {
  const conflicts: Conflict[] = []
  let open: Conflict | null = null
  for (const [at, line] of text.split('\n').entries()) {
    if (line.startsWith('<<<<<<<')) {
      open = { from: at + 1, to: at + 1 }
      conflicts.push(open)
    } else if (line.startsWith('>>>>>>>')) {
      if (open) open.to = at + 1
      else conflicts.push({ from: at + 1, to: at + 1 })
      open = null
    }
  }
  return conflicts
}
