/**
 * Gives for a name the string that it first came as. What is cut out of a long text holds all of that text in memory as
 * long as it lives itself, so a register keeps one copy of each name, and that one cut loose.
 */
export function nameOnce(): (name: string) => string {
  const known = new Map<string, string>()
  return (name) => {
    const before = known.get(name)
    if (before !== undefined) return before
    const loose = name.split('').join('')
    known.set(loose, loose)
    return loose
  }
}
