// Typing: from a key press to the frame that shows the result, in a real browser slowed down six times, as a phone is.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../bin/setup/browser.mjs'
import { start } from './start-server.mjs'

const slower = 6
const task = "they just came in at half our price and he is shouting on the phone, we're on a break, 5 min"

/** Types a task key by key and prints how long each took to show. */
export async function benchTyping() {
  const dataFolder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
  const { url, child } = await start(
    ['bin/start.mjs'],
    { DATA_DIR: dataFolder, LOG_LEVEL: 'warn' },
    '/readyz',
  )
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage()
    await page.goto(`${url}/`)
    const box = page.getByLabel('What are you in?')
    await box.fill('a first word to load the matcher: angry')
    await page.locator('#situation, #nothing').waitFor()
    await box.fill('')
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
    /** @type {number[]} */
    const times = []
    for (const key of task) {
      const shown = page.evaluate(
        () =>
          new Promise((resolve) => {
            let pressed = 0
            addEventListener('keydown', () => (pressed = performance.now()), { once: true, capture: true })
            // The frame after the next is the one in which what this key changed has been painted.
            const painted = () => resolve(performance.now() - pressed)
            addEventListener('input', () => requestAnimationFrame(() => requestAnimationFrame(painted)), {
              once: true,
            })
          }),
      )
      await box.press(key === ' ' ? 'Space' : key)
      times.push(Number(await shown))
    }
    times.sort((a, b) => a - b)
    const at = (/** @type {number} */ share) => (times[Math.floor(share * times.length)] ?? 0).toFixed(0)
    return [
      `| keys | browser slowed down | p50 ms | p95 ms |`,
      `|---|---|---|---|`,
      `| ${times.length} | ${slower} times | ${at(0.5)} | ${at(0.95)} |`,
      '',
      'From the key press, its own way into the page included, to two frames later: a frame is 17 ms, so 34 is the least.',
    ]
  } finally {
    await browser.close()
    child.kill('SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
