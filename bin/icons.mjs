// `node bin/icons.mjs`: makes the icons of the installed app from public/icon.svg. To be run after a change of it.
import { readFileSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './setup/browser.mjs'
import { say, stopWith } from './setup/say.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))

/** Masks cut up to a fifth off each side: there the ground goes to the edge, and the sign stays in the middle. */
const icons = [
  { file: 'icon-192.png', size: 192, share: 1, ground: 'transparent' },
  { file: 'icon-512.png', size: 512, share: 1, ground: 'transparent' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.8, ground: '#0b5d57' },
  { file: 'icon-180.png', size: 180, share: 0.9, ground: '#0b5d57' },
]

try {
  const executablePath = findBrowser()
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await browser.newPage()
  const picture = `data:image/svg+xml;base64,${readFileSync('public/icon.svg').toString('base64')}`
  for (const { file, size, share, ground } of icons) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(
      `<body style="margin:0;background:${ground};display:grid;place-items:center;height:100vh"><img width="${size * share}" src="${picture}">`,
    )
    await page.screenshot({ path: `public/${file}`, omitBackground: true })
  }
  await browser.close()
  say(`${icons.length} icons are made.`)
} catch (error) {
  stopWith(error)
}
