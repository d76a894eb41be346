import { createContext, type ReactNode, useContext, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Moment } from '~/features/content/words'

/** The task under way. Lives in memory only, for this visit: the words are in no storage and no address. */
export type TaskState = {
  task: string
  situation: string | null
  moment: Moment | null
  minutes: number | null
  type: (task: string) => void
  correct: (corrections: Partial<Pick<TaskState, 'situation' | 'moment' | 'minutes'>>) => void
  clear: () => void
}

const nothing = { task: '', situation: null, moment: null, minutes: null }

function createTaskStore(): StoreApi<TaskState> {
  return createStore<TaskState>((set) => ({
    ...nothing,
    type: (task) =>
      set((state) => (task.trim() === '' ? nothing : { task, situation: startsAnew(state, task) })),
    correct: (corrections) => set(corrections),
    clear: () => set(nothing),
  }))
}

/** A correction of the situation holds while the task is being written on, and falls when it is written anew. */
function startsAnew({ task: before, situation }: TaskState, task: string): string | null {
  const common = Math.min(before.length, task.length, 12)
  return before.slice(0, common) === task.slice(0, common) ? situation : null
}

const TaskStoreContext = createContext<StoreApi<TaskState> | null>(null)

export function TaskStoreProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createTaskStore)
  return <TaskStoreContext.Provider value={store}>{children}</TaskStoreContext.Provider>
}

/** Throws outside of the provider in `root.tsx`. */
export function useTask<T>(select: (state: TaskState) => T): T {
  const store = useContext(TaskStoreContext)
  if (!store) throw new Error('useTask needs TaskStoreProvider')
  return useStore(store, select)
}
