// `node bin/contact-sheets.mjs [words in a lesson's name] [view]`: pictures of every lesson as readers see it, to look at:
// phone and desktop, light and dark, and in the room, many on a sheet, into data/contact-sheets.
// The product must run on ADDRESS (http://localhost:3000).
import { mkdirSync, readdirSync } from 'node:fs'
import { chdir } from 'node:process'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { findBrowser } from './setup/browser.mjs'
import { say, stopWith } from './setup/say.mjs'

chdir(fileURLToPath(new URL('..', import.meta.url)))
const address = process.env.ADDRESS ?? 'http://localhost:3000'
const folder = 'data/contact-sheets'
const wanted = process.argv[2] ?? ''
const slugs = readdirSync('content/lessons')
  .filter((slug) => slug.includes(wanted))
  .sort()

/** @type {{ name: string, path: string, width: number, colorScheme: 'light' | 'dark', columns: number, cut: number }[]} */
const allViews = [
  { name: 'phone-light', path: '/deeper', width: 360, colorScheme: 'light', columns: 6, cut: 5200 },
  { name: 'phone-dark', path: '/core', width: 360, colorScheme: 'dark', columns: 6, cut: 3200 },
  { name: 'desktop-light', path: '/deeper', width: 900, colorScheme: 'light', columns: 4, cut: 5200 },
  { name: 'room', path: '/room', width: 360, colorScheme: 'light', columns: 8, cut: 740 },
]
const views = allViews.filter(({ name }) => name.includes(process.argv[3] ?? ''))

try {
  mkdirSync(folder, { recursive: true })
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  for (const view of views) {
    const perSheet = view.columns * (view.name === 'room' ? 4 : 1)
    for (let from = 0; from < slugs.length; from += perSheet) {
      const group = slugs.slice(from, from + perSheet)
      const pictures = []
      for (const slug of group) pictures.push(await picture(browser, view, slug))
      const sheet = `${folder}/${view.name}-${String(from / perSheet + 1).padStart(2, '0')}.png`
      await compose(browser, view, pictures, sheet)
      say(`${sheet}  ${group.join(' ')}`)
    }
  }
  await browser.close()
} catch (error) {
  stopWith(error)
}

/**
 * A whole lesson in one picture: every step open, as on paper but in colour.
 * @param {import('@playwright/test').Browser} browser @param {typeof allViews[number]} view @param {string} slug
 */
async function picture(browser, view, slug) {
  const page = await browser.newPage({
    viewport: { width: view.width, height: 740 },
    colorScheme: view.colorScheme,
  })
  await page.goto(`${address}/lessons/${slug}${view.path}`)
  await page.waitForLoadState('networkidle')
  if (view.name !== 'room')
    await page.evaluate(() => {
      for (const step of document.querySelectorAll('[data-step]')) step.setAttribute('data-current', '')
      for (const folded of document.querySelectorAll('[data-folded]')) folded.removeAttribute('data-folded')
      document.querySelector('nav[aria-label="Steps"]')?.remove()
    })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > view.width) say(`  ! ${slug} is ${wide} px wide at ${view.width} (${view.name})`)
  const bytes = await page.screenshot({ fullPage: view.name !== 'room' })
  await page.close()
  return bytes.toString('base64')
}

/** @param {import('@playwright/test').Browser} browser @param {typeof allViews[number]} view @param {string[]} pictures @param {string} sheet */
async function compose(browser, view, pictures, sheet) {
  const page = await browser.newPage({
    viewport: { width: view.columns * (view.width + 10) + 10, height: 800 },
  })
  const cells = pictures
    .map((picture_) => `<div><img src="data:image/png;base64,${picture_}"></div>`)
    .join('')
  await page.setContent(
    `<!doctype html><style>body{margin:10px;background:#777;display:grid;grid-template-columns:repeat(${view.columns},${view.width}px);gap:10px}div{max-height:${view.cut}px;overflow:hidden}img{width:100%;display:block}</style>${cells}`,
  )
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())))
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  await page.setViewportSize({ width: view.columns * (view.width + 10) + 10, height })
  await page.screenshot({ path: sheet })
  await page.close()
}
