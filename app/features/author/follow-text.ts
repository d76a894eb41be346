import type { StoreApi } from 'zustand/vanilla'
import type { DraftState } from './draft-store'

/**
 * Asks about the text as it is typed: for the one that stands there at once, then after each pause, one text at a time, and
 * then the latest.
 * @param options.ask returns whether it was told; what was not is asked again after the next change
 * @returns what ends it
 */
export function followText(options: {
  store: StoreApi<DraftState>
  pauseMs: number
  ask: (text: string) => Promise<boolean>
}): () => void {
  const { store, pauseMs, ask } = options
  let pause: ReturnType<typeof setTimeout> | undefined
  let asking = false
  let asked: string | null = null
  let gone = false
  const run = async () => {
    if (asking) return
    asking = true
    while (!gone && store.getState().text !== asked) {
      asked = store.getState().text
      if (await ask(asked)) continue
      asked = null
      break
    }
    asking = false
  }
  const stop = store.subscribe((now, before) => {
    if (now.text === before.text) return
    clearTimeout(pause)
    pause = setTimeout(run, pauseMs)
  })
  void run()
  return () => {
    gone = true
    stop()
    clearTimeout(pause)
  }
}
