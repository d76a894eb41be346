// `node bin/contact-sheets.mjs [words in a lesson's name] [view]`: pictures of every lesson as readers see it, to look at:
// phone and desktop, light and dark, and in the room, step below step and many on a sheet, into data/contact-sheets.
// The product must run on ADDRESS (http://localhost:3000).
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
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

/** @type {{ name: string, path: string, width: number, colorScheme: 'light' | 'dark', columns: number }[]} */
const allViews = [
  { name: 'phone-light', path: '/deeper', width: 360, colorScheme: 'light', columns: 6 },
  { name: 'phone-dark', path: '/deeper', width: 360, colorScheme: 'dark', columns: 8 },
  { name: 'desktop-light', path: '/deeper', width: 900, colorScheme: 'light', columns: 3 },
  { name: 'desktop-dark', path: '/deeper', width: 900, colorScheme: 'dark', columns: 5 },
  { name: 'room', path: '/room', width: 360, colorScheme: 'light', columns: 8 },
]
const views = allViews.filter(({ name }) => name.includes(process.argv[3] ?? ''))

/** A sheet is a square of so many pixels: what an image viewer shows without making it smaller. */
const sheetSide = 1090
const gap = 10
const labelHeight = 24
/** A step as it lies on a sheet; its height in CSS px. @typedef {{ html: string, style: string, height: number }} Piece */

try {
  mkdirSync(folder, { recursive: true })
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath && { executablePath }), args: ['--no-sandbox'] })
  for (const view of views) {
    const { name, width, columns, colorScheme } = view
    for (const old of readdirSync(folder)) if (old.startsWith(name)) rmSync(`${folder}/${old}`)
    const side = columns * (width + gap) + gap
    const page = await browser.newPage({ viewport: { width, height: 740 }, colorScheme })
    const viewport = { width: side, height: side }
    const table = await browser.newPage({ viewport, deviceScaleFactor: sheetSide / side })
    /** @type {Piece[][]} */
    let sheet = [[]]
    let left = side - 2 * gap
    let count = 1
    const nameOfSheet = () => `${folder}/${name}-${String(count).padStart(2, '0')}.png`
    for (const slug of slugs) {
      say(`${nameOfSheet()}  ${slug}`)
      for (const piece of await piecesOf(page, view, slug, side - 2 * gap - labelHeight)) {
        if (left < piece.height) {
          if (sheet.length === columns) {
            await lay(table, width, sheet, nameOfSheet())
            count += 1
            sheet = []
          }
          sheet.push([])
          left = side - 2 * gap
        }
        sheet.at(-1)?.push(piece)
        left -= piece.height
      }
    }
    await lay(table, width, sheet, nameOfSheet())
  }
  await browser.close()
} catch (error) {
  stopWith(error)
}

/**
 * A lesson in pieces: its head, every step open as on paper but in colour, its end; or every line of its room. A piece
 * higher than `most` is cut.
 * @param {import('@playwright/test').Page} page @param {typeof allViews[number]} view
 * @param {string} slug @param {number} most
 */
async function piecesOf(page, view, slug, most) {
  await page.goto(`${address}/lessons/${slug}${view.path}`)
  // What is changed before React has taken a page over makes it throw the page away.
  await page.waitForFunction(() =>
    `${Object.keys(document.getElementById('main') ?? {})}`.includes('__react'),
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  const wide = await page.evaluate(() => document.documentElement.scrollWidth)
  if (wide > view.width) say(`  ! ${slug} is ${wide} px wide at ${view.width} (${view.name})`)
  /** @type {Piece[]} */
  const pieces = []
  const shoot = async (tops = [0]) => {
    const bytes = await page.screenshot({ fullPage: true })
    const id = `${slug}-${pieces.length}`
    const style = `.${id}{background-image:url(data:image/png;base64,${bytes.toString('base64')})}`
    const ends = [...tops.slice(1), bytes.readUInt32BE(20)]
    for (const [place, end] of ends.entries())
      for (let y = tops[place] ?? 0; y < end; y += most) {
        const height = Math.min(most, end - y)
        const label = pieces.length === 0 ? `<p>${slug}</p>` : ''
        const html = `${label}<div class="${id}" style="height:${height}px;background-position:0 -${y}px"></div>`
        pieces.push({ html, style, height: label ? height + labelHeight : height })
      }
  }
  if (view.name === 'room') {
    const next = page.getByRole('button', { name: 'Next line' })
    await shoot()
    for (; (await next.count()) > 0 && (await next.isEnabled()); await shoot()) await next.click()
    return pieces
  }
  const tops = await page.evaluate(() => {
    for (const step of document.querySelectorAll('[data-step]')) step.setAttribute('data-current', '')
    for (const folded of document.querySelectorAll('[data-folded]')) folded.removeAttribute('data-folded')
    for (const chair of document.querySelectorAll('[data-chair]')) chair.removeAttribute('data-chair')
    document.querySelector('nav[aria-label="Steps"]')?.remove()
    const steps = [...document.querySelectorAll('[data-step]')]
    return steps.map((step) => Math.floor(scrollY + step.getBoundingClientRect().top))
  })
  await shoot([0, ...tops])
  return pieces
}

/** @param {import('@playwright/test').Page} table @param {number} width @param {Piece[][]} sheet @param {string} path */
async function lay(table, width, sheet, path) {
  const styles = new Set(sheet.flat().map(({ style }) => style))
  const columns = sheet.map((pieces) => `<section>${pieces.map(({ html }) => html).join('')}</section>`)
  await table.setContent(
    `<!doctype html><style>body{margin:${gap}px;background:#777;display:flex;gap:${gap}px}section{width:${width}px}p{font:bold 15px/${labelHeight}px sans-serif;margin:0;background:#ff0;white-space:nowrap;overflow:hidden}${[...styles].join('')}</style>${columns.join('')}`,
  )
  await table.screenshot({ path })
}
