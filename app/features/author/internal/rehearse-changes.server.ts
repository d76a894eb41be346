import { loadLibrary } from '~/features/content/load-library.server'
import { readStudio } from '~/features/content/read-studio.server'
import { type Change, layOver } from './lay-over'
import type { Fault, Planned } from './plan-import.server'

/**
 * What only shows once all texts of a package stand together, such as a link that leads nowhere: the faults of each, by
 * its path. Each text has passed the gate before; nobody is served what is built here.
 */
export async function rehearseChanges(
  plan: readonly Planned[],
  today: string,
): Promise<Map<string, Fault[]>> {
  const library = await loadLibrary(today, layOver(await readStudio(), changesOf(plan)))
  const faults = new Map<string, Fault[]>()
  for (const { path } of plan) {
    const own = library.problems.filter(
      ({ file, level, rule }) =>
        file === `content/${path}` && level === 'error' && rule !== 'verification-late',
    )
    if (own.length > 0) faults.set(path, own)
  }
  return faults
}

/** As `pressEdition` takes them. */
export function changesOf(plan: readonly Planned[]): Change[] {
  return plan.map(({ kind, slug, text, images }) => ({ kind, slug, to: 'text', text, images: images.names }))
}
