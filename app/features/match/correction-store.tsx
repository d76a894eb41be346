import { get, update } from 'idb-keyval'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LearnedCorrection } from './match.schema'

/** What this device learned from corrections: features and choices, never words. It changes this person's ranking. */
type CorrectionState = {
  learned: LearnedCorrection[]
  learn: (correction: LearnedCorrection) => void
  /** Takes the newest one back. */
  unlearn: (at: number) => void
}

const key = 'just-enough-corrections-1'
/** The oldest go first. */
const mostKept = 200

function createCorrectionStore(): StoreApi<CorrectionState> {
  return createStore<CorrectionState>((set) => ({
    learned: [],
    learn: (correction) => {
      set(({ learned }) => ({ learned: [...learned, correction].slice(-mostKept) }))
      // Read and written in one transaction, so that two tabs lose nothing of each other's. Where the device keeps
      // nothing (full, private window), the correction holds for this visit.
      update<LearnedCorrection[]>(key, (kept) => [...asList(kept), correction].slice(-mostKept)).catch(
        () => {},
      )
    },
    unlearn: (at) => {
      const without = (list: LearnedCorrection[]) => list.filter((correction) => correction.at !== at)
      set(({ learned }) => ({ learned: without(learned) }))
      update<LearnedCorrection[]>(key, (kept) => without(asList(kept))).catch(() => {})
    },
  }))
}

/** What an older version or another program left there counts as nothing. */
function asList(kept: unknown): LearnedCorrection[] {
  return Array.isArray(kept)
    ? kept.filter(
        (row) =>
          Array.isArray(row?.features) && typeof row.situation === 'string' && typeof row.at === 'number',
      )
    : []
}

const CorrectionStoreContext = createContext<StoreApi<CorrectionState> | null>(null)

export function CorrectionStoreProvider({ children }: { children: ReactNode }) {
  const [store] = useState(createCorrectionStore)
  useEffect(() => {
    get(key).then(
      (kept) =>
        store.setState(({ learned }) => ({ learned: [...asList(kept), ...learned].slice(-mostKept) })),
      () => {},
    )
  }, [store])
  return <CorrectionStoreContext.Provider value={store}>{children}</CorrectionStoreContext.Provider>
}

/** Throws outside of the provider in `root.tsx`. */
export function useCorrections<T>(select: (state: CorrectionState) => T): T {
  const store = useContext(CorrectionStoreContext)
  if (!store) throw new Error('useCorrections needs CorrectionStoreProvider')
  return useStore(store, select)
}
