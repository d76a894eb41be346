// `node bin/screenshot.mjs`: makes docs/screenshot.png, the picture in the README, from the running product.
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './setup/browser.mjs'
import { say, stopWith } from './setup/say.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
const address = process.env.ADDRESS ?? 'http://localhost:3000'

try {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, colorScheme: 'light' })
  await page.goto(address)
  await page
    .getByLabel('What are you in?')
    .fill("they just came in at half our price, we're on a break, 5 min")
  await page.getByRole('heading', { name: /^Your kit/ }).waitFor()
  await page.screenshot({ path: 'docs/screenshot.png' })
  await browser.close()
  say('docs/screenshot.png is made.')
} catch (error) {
  stopWith(error)
}
