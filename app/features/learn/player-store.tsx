import { createContext, type ReactNode, useContext, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LessonStep } from '~/features/content/content.schema'
import { type Depth, holdsDepth } from '~/features/content/words'

/** A reader's session with one lesson: which steps are shown, and where they are. Made afresh for each lesson. */
export type PlayerState = {
  slug: string
  depth: Depth
  /** The steps of this depth, in the order of the lesson. */
  steps: LessonStep[]
  /** Place in `steps`; one past the last is the end page. */
  at: number
  /**
   * A key, a button or a swipe leads to a step whose heading has not taken focus and view yet. What is scrolled past on
   * the way says nothing.
   */
  moving: boolean
  goTo: (at: number) => void
  /** The step that was moved to is in view. */
  arrive: () => void
  /** Scrolling past a step on a wide screen. */
  see: (at: number) => void
  deepen: (depth: Depth) => void
}

export function createPlayerStore(options: {
  slug: string
  depth: Depth
  steps: LessonStep[]
}): StoreApi<PlayerState> {
  const stepsOf = (depth: Depth) => options.steps.filter((step) => holdsDepth(depth, step.depth))
  return createStore<PlayerState>((set, get) => ({
    slug: options.slug,
    depth: options.depth,
    steps: stepsOf(options.depth),
    at: 0,
    moving: false,
    goTo: (to) => {
      set({ at: Math.min(Math.max(to, 0), get().steps.length), moving: true })
    },
    arrive: () => set({ moving: false }),
    see: (at) => {
      if (!get().moving) set({ at })
    },
    // The reader stays on the step they are at, or at the one that came before it where a lighter depth drops it.
    deepen: (depth) => {
      const { steps: before, at, depth: from } = get()
      if (from === depth) return
      const steps = stepsOf(depth)
      const current = before[at]?.index
      const kept = current === undefined ? -1 : steps.findLastIndex((step) => step.index <= current)
      if (current === undefined) set({ depth, steps, at: firstNew(before, steps), moving: true })
      else set({ depth, steps, at: Math.max(kept, 0) })
    },
  }))
}

/** From the end page, going deeper opens the first step that is new. */
function firstNew(before: LessonStep[], steps: LessonStep[]): number {
  const had = new Set(before.map((step) => step.index))
  return Math.max(
    steps.findIndex((step) => !had.has(step.index)),
    0,
  )
}

/** Whole seconds of reading and doing from the current step to the last. */
export function secondsLeft({ steps, at }: Pick<PlayerState, 'steps' | 'at'>): number {
  return steps.slice(at).reduce((sum, step) => sum + step.seconds, 0)
}

const PlayerStoreContext = createContext<StoreApi<PlayerState> | null>(null)

export function PlayerStoreProvider(
  props: Parameters<typeof createPlayerStore>[0] & { children: ReactNode },
) {
  const { children, ...options } = props
  const [store] = useState(() => createPlayerStore(options))
  return <PlayerStoreContext.Provider value={store}>{children}</PlayerStoreContext.Provider>
}

/** Throws outside of a player. */
export function usePlayer<T>(select: (state: PlayerState) => T): T {
  const store = useContext(PlayerStoreContext)
  if (!store) throw new Error('usePlayer needs PlayerStoreProvider')
  return useStore(store, select)
}
