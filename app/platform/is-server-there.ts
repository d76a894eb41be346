const patienceMs = 10_000

/** Whether the server answers, in the browser: a network that takes what is asked and never answers is none. */
export function isServerThere(): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs)
  return fetch('/healthz', { cache: 'no-store', credentials: 'omit', signal }).then(
    ({ ok }) => ok,
    () => false,
  )
}
