/** Whether there are words to read, and not the beginning of one: the second word begun in earnest, or eight letters. */
export function saysEnough(task: string): boolean {
  const said = task.trim()
  return said.length >= 8 || /\S\s+\S{2}/.test(said)
}
