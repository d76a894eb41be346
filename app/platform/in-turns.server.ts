/** So long the server may be busy with one thing before others have their turn. */
const atOnceMs = 8

/** Does something with each of many, so that whoever asks the server meanwhile is answered in between. */
export async function inTurns<Item>(items: Iterable<Item>, work: (item: Item) => void): Promise<void> {
  let since = performance.now()
  for (const item of items) {
    work(item)
    if (performance.now() - since < atOnceMs) continue
    await new Promise((resolve) => setImmediate(resolve))
    since = performance.now()
  }
}
