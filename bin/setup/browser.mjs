import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { remediable, say } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/**
 * A Chromium for the journeys: the one named by BROWSER_PATH, one on this machine, Playwright's own, or else one that is
 * installed now.
 * @returns {string | null} its path, or null for Playwright's own
 */
export function findBrowser() {
  const named = process.env.BROWSER_PATH
  if (named) {
    if (existsSync(named)) return named
    throw remediable(
      `BROWSER_PATH names ${named}, which does not exist.`,
      'Set it to a Chromium or Chrome, or leave it out.',
    )
  }
  const found = onPath()
  if (found) return found
  if (ownBrowserExists()) return null
  say('• installing a browser for the journeys (once)')
  spawnSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
    stdio: 'ignore',
    timeout: 300_000,
  })
  if (ownBrowserExists()) return null
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' })
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium'], {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  const installed = onPath()
  if (installed) return installed
  throw remediable(
    'There is no browser for the journeys, and none could be installed.',
    'Install Chromium or Chrome, or set BROWSER_PATH to one.',
  )
}

function onPath() {
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(':').filter(Boolean))
      if (existsSync(`${folder}/${name}`)) return `${folder}/${name}`
  return null
}

function ownBrowserExists() {
  try {
    const { chromium } = createRequire(import.meta.url)('@playwright/test')
    return existsSync(chromium.executablePath())
  } catch {
    return false
  }
}
