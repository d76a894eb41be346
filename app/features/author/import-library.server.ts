import { carryOutImport } from './internal/carry-out-import.server'
import type { Package } from './internal/gather-files'
import { type Planned, planPiece } from './internal/plan-import.server'
import { rehearseChanges } from './internal/rehearse-changes.server'

/** What becomes of a file of a package, and why; and whose text readers have. */
export type ImportFate = Pick<Planned, 'path' | 'fate' | 'says' | 'served' | 'faults'>

/**
 * Plans what a package changes, and with `write` publishes it: all of it in one edition, or nothing. Each text goes
 * through the gate and the checks, then all through those of the library together. It was reviewed where it comes from,
 * which its version says. What is the same is left alone, so that an export that is imported again changes nothing.
 *
 * For whoever runs the server, at the command line: it asks no person's permission.
 * @returns the fates in the order of their paths, and the number of the edition; null where nothing was published
 * @throws AppError conflict where somebody published meanwhile; bad-input where the library would not be whole
 */
export async function importLibrary(options: {
  pack: Package
  /** Named in the history. */
  from: string
  write: boolean
  now: Date
}): Promise<{ fates: ImportFate[]; edition: number | null }> {
  const { pack, from, write, now } = options
  const today = now.toISOString().slice(0, 10)
  const paths = [...pack.files.keys()].filter((path) => path.endsWith('.mdx')).sort()
  const situations = paths.flatMap((path) => /^situations\/(.+)\.mdx$/.exec(path)?.[1] ?? [])
  const plan: Planned[] = []
  for (const path of paths)
    plan.push(await planPiece({ ...nameOf(path), path, files: pack.files, situations, today }))
  const todo = plan.filter(({ fate }) => fate === 'new' || fate === 'changed')
  const isSound = () => pack.refused.length === 0 && plan.every(({ fate }) => fate !== 'refused')
  // Nothing that the gate refused is ever compiled: together they are looked at once each has passed.
  if (isSound() && todo.length > 0)
    for (const [path, faults] of await rehearseChanges(todo, today)) {
      const piece = todo.find((one) => one.path === path)
      if (piece) Object.assign(piece, { fate: 'refused', faults })
    }
  const edition =
    write && isSound() && todo.length > 0
      ? await carryOutImport(todo, `Imported from ${from}`.slice(0, 400), now)
      : null
  return { fates: [...plan.map(tell), ...pack.refused.map(tellRefused)].sort(byPath), edition }
}

function nameOf(path: string): Pick<Planned, 'kind' | 'slug'> {
  const [folder, name = ''] = path.split('/')
  return folder === 'lessons'
    ? { kind: 'lesson', slug: name }
    : { kind: 'situation', slug: name.slice(0, -'.mdx'.length) }
}

function tell({ path, fate, says, served, faults }: Planned): ImportFate {
  const plain = faults.map(({ line, rule, message, remedy }) => ({ line, rule, message, remedy }))
  return { path, fate, says, served, faults: plain }
}

function tellRefused({ path, rule, message, remedy }: Package['refused'][number]): ImportFate {
  const faults = [{ line: 1, rule, message, remedy }]
  return { path, fate: 'refused', says: '', served: 'nothing of this name', faults }
}

function byPath(a: ImportFate, b: ImportFate): number {
  return a.path < b.path ? -1 : 1
}
