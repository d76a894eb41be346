// What a benchmark in a real browser needs: a server with a data folder of its own, and a page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { findBrowser } from '../bin/setup/browser.mjs'
import { start } from './start-server.mjs'

/**
 * Starts the server and the browser, measures, and ends both.
 * @template T
 * @param {(opened: { page: import('@playwright/test').Page, url: string, dataFolder: string }) => Promise<T>} measure
 */
export async function inBrowser(measure) {
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
    return await measure({ page: await browser.newPage(), url, dataFolder })
  } finally {
    await browser.close()
    child.kill('SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
