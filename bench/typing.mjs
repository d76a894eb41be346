// Typing: from a key press to the frame that shows the result, in a real browser slowed down six times, as a phone is.
import { inBrowser } from './in-browser.mjs'

const slower = 6
const task = "they just came in at half our price and he is shouting on the phone, we're on a break, 5 min"

/** @typedef {{ keys: { pressed: number, shownMs: number | null }[], events: number[] }} Watched */

/** Types a task key by key and prints how long each took to show. */
export async function benchTyping() {
  return inBrowser(async ({ page, url }) => {
    await page.goto(`${url}/`)
    const box = page.getByLabel('What are you in?')
    await box.fill('a first word to load the matcher: angry')
    await page.locator('#situation, #nothing').waitFor()
    await box.fill('')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    await page.evaluate(watchKeys)
    for (const key of task) {
      await box.press(key === ' ' ? 'Space' : key)
      // As far apart as a quick typist's keys, so that each has done its work before the next.
      await page.waitForTimeout(200)
    }
    const { keys, events } = /** @type {Watched} */ (await page.evaluate('watched'))
    const shown = keys.flatMap(({ shownMs }) => (shownMs === null ? [] : [shownMs]))
    return [
      `| browser slowed down ${slower} times | keys | p50 ms | p95 ms |`,
      '|---|---|---|---|',
      row('the key itself has been painted (event duration, in steps of 8)', events),
      row('the result has been painted, where the key changed it', shown),
      '',
      'From the key press, its own way into the page included, to the frame. A frame is 17 ms.',
    ]
  })
}

/** In the page: notes for each key how long its event took to paint, and when the last change that it made below the box was. */
function watchKeys() {
  /** @type {Watched} */
  const watched = { keys: [], events: [] }
  Object.assign(window, { watched })
  addEventListener('keydown', ({ timeStamp }) => watched.keys.push({ pressed: timeStamp, shownMs: null }), {
    capture: true,
  })
  new MutationObserver((changes) => {
    // React writes what is typed into the box as its default value too: that is not the result.
    if (
      changes.every(
        ({ target }) => target.nodeName === 'TEXTAREA' || target.parentNode?.nodeName === 'TEXTAREA',
      )
    )
      return
    const key = watched.keys.at(-1)
    // A task after the next frame has begun is the first in which it has been painted.
    if (key) requestAnimationFrame(() => setTimeout(() => (key.shownMs = performance.now() - key.pressed)))
  }).observe(document.querySelector('main') ?? document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName('keydown')) watched.events.push(entry.duration)
  }).observe(/** @type {PerformanceObserverInit} */ ({ type: 'event', durationThreshold: 16 }))
}

/**
 * @param {string} what
 * @param {number[]} times
 */
function row(what, times) {
  times.sort((a, b) => a - b)
  const at = (/** @type {number} */ share) => (times[Math.floor(share * times.length)] ?? 0).toFixed(0)
  return `| ${what} | ${times.length} | ${at(0.5)} | ${at(0.95)} |`
}
