import { defineConfig, devices } from '@playwright/test'

const root = process.getuid?.() === 0
const executablePath = process.env.BROWSER_PATH
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
]

/** Journeys against the production build. Each worker starts a server of its own with a data folder of its own. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/journeys',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A busy machine is slow, and slowness is no fault: faults are told by what is shown.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ?? 'test-results/journeys.json' }],
  ],
  use: {
    ...devices['Desktop Chrome'],
    locale: 'en-GB',
    timezoneId: 'Europe/Zurich',
    // A trace costs a sixth of the time; for a journey that failed: `npx playwright test e2e/… --trace=on`.
    trace: 'off',
    // Only the journeys without a network have a service worker: the others are to see the server's own answers.
    serviceWorkers: 'block',
    launchOptions: {
      ...(executablePath && { executablePath }),
      args: [...quiet, ...(root ? ['--no-sandbox'] : [])],
    },
  },
})
