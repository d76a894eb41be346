// Typing: from a key press to the frame that shows the result, in a real browser slowed down six times, as a phone is.
import { inBrowser } from './in-browser.mjs'

const slower = 6
const task = "they just came in at half our price and he is shouting on the phone, we're on a break, 5 min"

/**
 * @typedef {{ pressed: number, typed: number, changedMs: number | null, paintedMs: number | null, shownMs: number | null }} Key
 * @typedef {{ keys: Key[] }} Watched
 */

/** Types a task key by key, into the app and into a bare text field, and prints how long each took to show. */
export async function benchTyping() {
  return inBrowser(async ({ page, url }) => {
    await page.setContent('<main><textarea aria-label="Bare" rows="3"></textarea><p></p></main>')
    const bare = await typeSlowed(page, 'Bare')
    await page.goto(`${url}/`)
    const box = page.getByLabel('What are you in?')
    await box.fill('a first word to load the matcher: angry')
    await page.locator('#situation, #nothing').waitFor()
    await box.fill('')
    const ours = await typeSlowed(page, 'What are you in?')
    return [
      `| browser slowed down ${slower} times | keys | p50 ms | p95 ms |`,
      '|---|---|---|---|',
      row('a bare text field, for comparison: the key has been painted', bare.painted),
      row('the key has been painted', ours.painted),
      row('the result is in the page, from the letter on, where it changed', ours.changed),
      row('the result has been painted, where the key changed it', ours.shown),
      '',
      'From the key press, its own way into the page included, to the frame; the third row without the way in and without the frame. A frame is 17 ms.',
    ]
  })
}

/**
 * Types the task into a field.
 * @param {import('@playwright/test').Page} page
 * @param {string} label
 * @returns {Promise<{ painted: number[], changed: number[], shown: number[] }>} in ms, for each key, and for each that changed something beside the field
 */
async function typeSlowed(page, label) {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.evaluate(watchKeys)
  for (const key of task) {
    await page.getByLabel(label).press(key === ' ' ? 'Space' : key)
    // As far apart as a quick typist's keys, so that each has done its work before the next.
    await page.waitForTimeout(200)
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const { keys } = /** @type {Watched} */ (await page.evaluate('watched'))
  const list = (/** @type {'paintedMs' | 'changedMs' | 'shownMs'} */ name) =>
    keys.flatMap((key) => key[name] ?? [])
  return { painted: list('paintedMs'), changed: list('changedMs'), shown: list('shownMs') }
}

/** In the page: notes for each key when it had been painted, and when the last change that it made beside the field was. */
function watchKeys() {
  /** @type {Watched} */
  const watched = { keys: [] }
  Object.assign(window, { watched })
  // A task after the next frame has begun is the first in which it has been painted.
  const oncePainted = (/** @type {() => void} */ note) => requestAnimationFrame(() => setTimeout(note))
  addEventListener(
    'keydown',
    ({ timeStamp }) =>
      watched.keys.push({ pressed: timeStamp, typed: 0, changedMs: null, paintedMs: null, shownMs: null }),
    { capture: true },
  )
  addEventListener(
    'input',
    () => {
      const key = watched.keys.at(-1)
      if (!key) return
      key.typed = performance.now()
      oncePainted(() => (key.paintedMs = performance.now() - key.pressed))
    },
    { capture: true },
  )
  new MutationObserver((changes) => {
    // React writes what is typed into the box as its default value too: that is not the result.
    if (
      changes.every(
        ({ target }) => target.nodeName === 'TEXTAREA' || target.parentNode?.nodeName === 'TEXTAREA',
      )
    )
      return
    const key = watched.keys.at(-1)
    if (!key) return
    key.changedMs = performance.now() - key.typed
    oncePainted(() => (key.shownMs = performance.now() - key.pressed))
  }).observe(document.querySelector('main') ?? document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  })
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
