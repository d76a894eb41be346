const failed = new Map<string, number>()

/**
 * `import()` of an address, so that a try after a failed one is a real one. Chromium answers every later import of an
 * address that failed once without asking the network, for as long as the page is open (whatwg/html#6768); under another
 * fragment the same file is asked for anew. Caches, the worker's too, know no fragments.
 * @throws what the try came to
 */
export async function importAgain<T>(address: string): Promise<T> {
  const tries = failed.get(address) ?? 0
  try {
    return (await import(/* @vite-ignore */ tries > 0 ? `${address}#${tries}` : address)) as T
  } catch (fault) {
    failed.set(address, tries + 1)
    throw fault
  }
}
