import type { Depth } from '~/features/content/words'
import { inOrder, type Queue } from './reconcile-queue'

export type MyUse = {
  id: string
  lesson: string
  title: string
  depth: Depth
  situation: { id: string; title: string } | null
  step: number
  steps: number
  /** ISO */
  changedAt: string
  finished: boolean
  used: boolean
}

/** The uses as the person sees them: what the server knows, and on top of it what this device has not sent yet. */
export function usesWithPending(uses: MyUse[], queue: Queue): MyUse[] {
  const said = new Map<string, Partial<MyUse>>()
  for (const mutation of inOrder(queue)) {
    if (mutation.kind === 'used')
      said.set(mutation.body.use, { ...said.get(mutation.body.use), used: mutation.body.used })
    if (mutation.kind === 'progress' && mutation.body.finished)
      said.set(mutation.body.use, { ...said.get(mutation.body.use), finished: true })
  }
  return uses.map((use) => ({ ...use, ...said.get(use.id) }))
}

/**
 * History by situation: the situation used last comes first, and within it the latest. What came from no kit stands
 * at the end.
 */
export function groupBySituation(uses: MyUse[]): { situation: MyUse['situation']; uses: MyUse[] }[] {
  const groups = new Map<string, { situation: MyUse['situation']; uses: MyUse[] }>()
  for (const use of uses) {
    const id = use.situation?.id ?? ''
    const group = groups.get(id) ?? { situation: use.situation, uses: [] }
    group.uses.push(use)
    groups.set(id, group)
  }
  const own = groups.get('')
  groups.delete('')
  return [...groups.values(), ...(own ? [own] : [])]
}

/** One sitting a lesson to go on with, the latest first. */
export function toGoOnWith(uses: MyUse[], most = 3): MyUse[] {
  const seen = new Set<string>()
  return uses
    .filter((use) => {
      if (seen.has(use.lesson)) return false
      seen.add(use.lesson)
      return !use.finished && use.step > 0
    })
    .slice(0, most)
}
