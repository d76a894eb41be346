const failures = new Map<string, { tries: number; address: string | null }>()

/**
 * `import()`, so that a try after a failed one is a real one. Chromium answers every later import of an address that
 * failed once without asking the network, for as long as the page is open (whatwg/html#6768), and names the address in
 * the fault: under another fragment the same file is asked for anew. Caches, the worker's too, know no fragments.
 * @param name what is loaded; under it a failure is remembered
 * @throws what the last try came to
 */
export async function importAgain<T>(name: string, load: () => Promise<T>): Promise<T> {
  const failed = failures.get(name)
  try {
    const module = await (failed?.address ? importFrom<T>(`${failed.address}#${failed.tries}`) : load())
    failures.delete(name)
    return module
  } catch (fault) {
    const address = failed?.address ?? addressIn(fault)
    failures.set(name, { tries: (failed?.tries ?? 0) + 1, address })
    throw fault
  }
}

function importFrom<T>(address: string): Promise<T> {
  return import(/* @vite-ignore */ address) as Promise<T>
}

function addressIn(fault: unknown): string | null {
  const message = fault instanceof Error ? fault.message : ''
  const address = /https?:\/\/\S+/.exec(message)?.[0]
  return address?.startsWith(`${location.origin}/`) ? address : null
}
