/** Once everything of the page is loaded and the browser has time: a first visit is not to be slower for it. */
export function whenAtRest(work: () => void): () => void {
  let timer = 0
  const wait = () => {
    timer =
      typeof requestIdleCallback === 'undefined'
        ? window.setTimeout(work, 2000)
        : requestIdleCallback(work, { timeout: 10_000 })
  }
  if (document.readyState === 'complete') wait()
  else addEventListener('load', wait, { once: true })
  return () => {
    removeEventListener('load', wait)
    if (typeof requestIdleCallback === 'undefined') clearTimeout(timer)
    else cancelIdleCallback(timer)
  }
}
