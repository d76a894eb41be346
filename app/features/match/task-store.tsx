import { createContext, type ReactNode, useContext, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Corrections } from './open-matcher'

/** The task under way. Lives in memory only, for this visit: the words are in no storage and no address. */
export type TaskState = {
  task: string
  /** What the person corrected by a tap; what is null is as the words say. */
  corrections: Required<Corrections>
  type: (task: string) => void
  correct: (corrections: Corrections) => void
  clear: () => void
}

const uncorrected = {
  situation: null,
  moment: null,
  minutes: null,
  heat: null,
  channel: null,
  side: null,
} satisfies Required<Corrections>
const nothing = { task: '', corrections: uncorrected }

function createTaskStore(): StoreApi<TaskState> {
  return createStore<TaskState>((set) => ({
    ...nothing,
    type: (task) =>
      set((state) => (task.trim() === '' ? nothing : { task, corrections: startsAnew(state, task) })),
    correct: (more) => set(({ corrections }) => ({ corrections: { ...corrections, ...more } })),
    clear: () => set(nothing),
  }))
}

/** A correction of what the words say holds while the task is being written on, and falls when it is written anew. */
function startsAnew({ task: before, corrections }: TaskState, task: string): Required<Corrections> {
  const common = Math.min(before.length, task.length, 12)
  if (before.slice(0, common) === task.slice(0, common)) return corrections
  return { ...uncorrected, moment: corrections.moment, minutes: corrections.minutes }
}

const TaskStoreContext = createContext<StoreApi<TaskState> | null>(null)

export function TaskStoreProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createTaskStore)
  return <TaskStoreContext.Provider value={store}>{children}</TaskStoreContext.Provider>
}

/** Throws outside of the provider in `entry.client.tsx` and `entry.server.tsx`. */
export function useTask<T>(select: (state: TaskState) => T): T {
  const store = useContext(TaskStoreContext)
  if (!store) throw new Error('useTask needs TaskStoreProvider')
  return useStore(store, select)
}
