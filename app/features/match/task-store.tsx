import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { carryTask } from './carry-task'
import type { Corrections } from './open-matcher'

/**
 * The task under way. Lives in memory, for this visit: the words are in no address, and in no storage but while the app
 * has its page loaded anew (`carry-task.ts`).
 */
export type TaskState = {
  task: string
  /** What the person corrected by a tap; what is null is as the words say. */
  corrections: Required<Corrections>
  /** When the task was begun to be typed, or its situation chosen, in milliseconds; null once a lesson was begun for it. */
  begunAt: number | null
  /** As `begunAt`, and stays while the task does. */
  since: number | null
  type: (task: string) => void
  correct: (corrections: Corrections) => void
  clear: () => void
  /** A situation was chosen elsewhere than in the box. */
  begin: () => void
  /** A lesson is begun: how long that took is told once. @returns seconds up to now, or null */
  start: (now: number) => number | null
}

const uncorrected = {
  situation: null,
  moment: null,
  minutes: null,
  heat: null,
  channel: null,
  side: null,
} satisfies Required<Corrections>
const nothing = { task: '', corrections: uncorrected, begunAt: null, since: null }

export function createTaskStore(): StoreApi<TaskState> {
  return createStore<TaskState>((set, get) => ({
    ...nothing,
    type: (task) =>
      set((state) =>
        task.trim() === ''
          ? nothing
          : {
              task,
              corrections: startsAnew(state, task),
              begunAt: task === state.task ? state.begunAt : (state.begunAt ?? Date.now()),
              since: isWrittenOn(state.task, task) ? (state.since ?? Date.now()) : Date.now(),
            },
      ),
    correct: (more) =>
      set(({ corrections, begunAt, since }) => ({
        corrections: { ...corrections, ...more },
        ...(more.situation && { begunAt: begunAt ?? Date.now(), since: since ?? Date.now() }),
      })),
    clear: () => set(nothing),
    begin: () =>
      set(({ begunAt, since }) => ({ begunAt: begunAt ?? Date.now(), since: since ?? Date.now() })),
    start: (now) => {
      const { begunAt } = get()
      set({ begunAt: null })
      return begunAt === null ? null : Math.max(0, Math.round((now - begunAt) / 1000))
    },
  }))
}

/** A correction of what the words say holds while the task is being written on, and falls when it is written anew. */
function startsAnew({ task: before, corrections }: TaskState, task: string): Required<Corrections> {
  if (isWrittenOn(before, task)) return corrections
  return { ...uncorrected, moment: corrections.moment, minutes: corrections.minutes }
}

function isWrittenOn(before: string, task: string): boolean {
  const common = Math.min(before.length, task.length, 12)
  return before.slice(0, common) === task.slice(0, common)
}

const TaskStoreContext = createContext<StoreApi<TaskState> | null>(null)

/** @param props.carried the words that came over a load of the page anew, where it has no box to stand in */
export function TaskStoreProvider({ carried = '', children }: { carried?: string; children: ReactNode }) {
  const [store] = useState(() => {
    const made = createTaskStore()
    made.getState().type(carried)
    return made
  })
  useEffect(() => carryTask(() => store.getState().task), [store])
  return <TaskStoreContext.Provider value={store}>{children}</TaskStoreContext.Provider>
}

/** For what is asked once something is pressed. Throws outside of the provider in `entry.client.tsx` and `entry.server.tsx`. */
export function useTaskStore(): StoreApi<TaskState> {
  const store = useContext(TaskStoreContext)
  if (!store) throw new Error('useTask needs TaskStoreProvider')
  return store
}

/** Throws where `useTaskStore` does. */
export function useTask<T>(select: (state: TaskState) => T): T {
  return useStore(useTaskStore(), select)
}
