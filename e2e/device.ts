import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { test as base, expect, freePort, startServer } from './fixtures'

const file = 'lessons/use-the-break-well/index.mdx'

type Server = Awaited<ReturnType<typeof startServer>>
type Journey = {
  folder: string
  /** Starts the server of this journey on the port it always has, with the library as it is or another one. */
  serve: (env?: Record<string, string>) => Promise<Server>
  /** Opens the browser with what it kept: the same person on the same device. */
  openDevice: () => Promise<BrowserContext>
}

export const test = base.extend<{ journey: Journey }>({
  journey: async ({ playwright, launchOptions }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'just-enough-offline-'))
    mkdirSync(join(folder, 'data'), { recursive: true })
    cpSync('data/library', join(folder, 'data/library'), { recursive: true })
    const port = String(await freePort())
    const servers: Server[] = []
    const devices: BrowserContext[] = []
    const serve = async (env = {}) => {
      const server = await startServer({ DATA_DIR: join(folder, 'data'), PORT: port, ...env })
      servers.push(server)
      return server
    }
    const openDevice = async () => {
      const device = await playwright.chromium.launchPersistentContext(join(folder, 'device'), {
        ...launchOptions,
        baseURL: `http://127.0.0.1:${port}`,
        viewport: { width: 390, height: 844 },
        locale: 'en-GB',
        serviceWorkers: 'allow',
      })
      devices.push(device)
      return device
    }
    await use({ folder, serve, openDevice })
    for (const device of devices) await device.close()
    for (const server of servers) if (server.child.exitCode === null) await server.stop()
    rmSync(folder, { recursive: true, force: true })
  },
})

/** A page that fails the test on an unhandled error or a policy violation. A network that is cut makes no such fault. */
export async function openPage(device: BrowserContext): Promise<Page> {
  const page = await device.newPage()
  page.on('pageerror', (error) => {
    throw new Error(`unhandled: ${error.message}`)
  })
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) throw new Error(message.text())
  })
  return page
}

export async function waitUntilKept(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: /^Works without network: \d+ (of \d+ )?lessons/ })).toBeVisible(
    {
      timeout: 60_000,
    },
  )
}

/** One visit to a server that is started for it, for as long as it takes until the device keeps what there is. */
export async function visitOnce(
  journey: Journey,
): Promise<{ server: Server; device: BrowserContext; page: Page }> {
  const server = await journey.serve()
  const device = await journey.openDevice()
  const page = await openPage(device)
  await page.goto('/')
  await waitUntilKept(page)
  return { server, device, page }
}

/** A network between a device and its server that can be told to break off, or never to answer, what it is asked. */
export async function openNetwork(server: Server): Promise<{
  url: string
  state: { breaks: RegExp | null; hangs: RegExp | null; broken: number }
  close: () => Promise<void>
}> {
  const state: { breaks: RegExp | null; hangs: RegExp | null; broken: number } = {
    breaks: null,
    hangs: null,
    broken: 0,
  }
  const network = createServer((asked, answer) => {
    const { url = '/', method, headers } = asked
    if (state.hangs?.test(url)) return
    if (state.breaks?.test(url)) {
      state.broken++
      asked.socket.destroy()
      return
    }
    const passed = request(new URL(url, server.url), { method, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 500, response.headers)
      response.pipe(answer)
    })
    passed.on('error', () => answer.destroy())
    asked.pipe(passed)
  })
  const port = await freePort()
  await new Promise<void>((resolve) => network.listen(port, '127.0.0.1', resolve))
  const close = async () => {
    network.closeAllConnections()
    await new Promise((resolve) => network.close(resolve))
  }
  return { url: `http://127.0.0.1:${port}`, state, close }
}

/** Taps the first piece of the kit that is shown. */
export async function openFirstPiece(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: /^Your kit/ })
    .getByRole('link')
    .first()
    .click()
}

/** Goes on in a lesson to the first line to say, keeps it, and opens the prep card. */
export async function keepLine(page: Page): Promise<void> {
  const keep = page.getByRole('button', { name: 'Keep', exact: true }).filter({ visible: true }).first()
  const forward = page.getByRole('navigation', { name: 'Steps' }).getByRole('button').last()
  await expect(page.getByText(/Step 1 of/)).toBeVisible()
  while (!(await keep.count())) await forward.click()
  await keep.click()
  await page.getByRole('link', { name: 'Prep card', exact: true }).first().click()
}

export async function listKept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const lists = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    )
    return lists.flat().map(({ url }) => new URL(url).pathname)
  })
}

/** A copy of the library in which one lesson has another title. */
export function otherLibrary(folder: string): Record<string, string> {
  const content = join(folder, 'content')
  cpSync('content', content, { recursive: true })
  const source = readFileSync(join(content, file), 'utf8')
  writeFileSync(join(content, file), source.replace(/^title: .*$/m, 'title: "Use the pause afresh"'))
  return { CONTENT_DIR: content }
}
