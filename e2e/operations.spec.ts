import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as httpRequest } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, freePort, startServer, test } from './fixtures'

let folder = ''
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'just-enough-ops-'))
  mkdirSync(join(folder, 'data'), { recursive: true })
  cpSync('data/library', join(folder, 'data/library'), { recursive: true })
})
test.afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server where it has to fail; returns what it said and how it ended. */
async function startFailing(env: Record<string, string>): Promise<{ says: string; code: number | null }> {
  const child = spawn(process.execPath, ['bin/start.mjs'], {
    env: { ...process.env, DATA_DIR: join(folder, 'data'), ...env },
  })
  let says = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (says += chunk))
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  return { says, code }
}

test('a taken port is said with the remedy', async () => {
  const port = await freePort()
  const other = createServer().listen(port)
  const { says, code } = await startFailing({ PORT: String(port) })
  other.close()
  expect(code).toBe(1)
  expect(says).toContain(`Port ${port} is taken`)
  expect(says).toContain(`PORT=${port + 1} npm start`)
  expect(says).not.toContain('    at ')
})

test('a half-written database is refused and left as it is', async () => {
  const file = join(folder, 'data/just-enough.db')
  writeFileSync(file, 'SQLite format 3\0 and then nothing')
  const { says, code } = await startFailing({ PORT: String(await freePort()) })
  expect(code).toBe(1)
  expect(says).toMatch(/database .* is damaged/)
  expect(says).toContain('It was left exactly as it is')
  expect(readFileSync(file, 'utf8')).toBe('SQLite format 3\0 and then nothing')
})

test('a data folder that cannot be made is said with the remedy', async () => {
  writeFileSync(join(folder, 'file'), 'in the way')
  const { says, code } = await startFailing({ DATA_DIR: join(folder, 'file/data') })
  expect(code).toBe(1)
  expect(says).toContain('✗')
  expect(says).toContain('→')
})

test('a wrong setting is named', async () => {
  const { says, code } = await startFailing({ PORT: 'eighty' })
  expect(code).toBe(1)
  expect(says).toContain('PORT is "eighty"')
})

test('serves the rest of the library when a lesson is broken, and says which is out', async ({ request }) => {
  cpSync('content', join(folder, 'content'), { recursive: true })
  const broken = join(folder, 'content/lessons/use-the-break-well/index.mdx')
  writeFileSync(broken, readFileSync(broken, 'utf8').replace('</Step>', '<Oops>'))
  const server = await startServer({ DATA_DIR: join(folder, 'data'), CONTENT_DIR: join(folder, 'content') })
  const ready = await request.get(`${server.url}/readyz`)
  expect(ready.status()).toBe(200)
  const report = await ready.json()
  expect(report.library.out).toMatchObject([{ slug: 'use-the-break-well' }])
  expect(report.library.out[0].why[0]).toMatch(/^line \d+, syntax: /)
  expect((await request.get(`${server.url}/lessons/trade-never-just-give`)).status()).toBe(200)
  expect((await request.get(`${server.url}/lessons/use-the-break-well`)).status()).toBe(404)
  await server.stop()
})

test('on SIGTERM a request under way ends well, and then the server', async () => {
  const server = await startServer({ DATA_DIR: join(folder, 'data') })
  const { hostname, port } = new URL(server.url)
  const body = 'task=they+want+half+our+price'
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const slow = httpRequest(
      {
        hostname,
        port,
        path: '/?index',
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': body.length,
          accept: 'text/html',
        },
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode))
      },
    )
    slow.on('error', reject)
    slow.write(body.slice(0, 10))
    slow.once('socket', (socket) =>
      socket.once('connect', () => {
        setTimeout(() => server.child.kill('SIGTERM'), 200)
        setTimeout(() => slow.end(body.slice(10)), 600)
      }),
    )
  })
  expect(status).toBe(200)
  expect(await server.ended).toBe(0)
  expect(server.log()).toContain('stopped')
})

test('a second start skips what is done', async () => {
  const first = await startServer({ DATA_DIR: join(folder, 'data') })
  await first.stop()
  const second = await startServer({ DATA_DIR: join(folder, 'data') })
  expect(second.log()).toContain('is ready on http://localhost:')
  expect(second.log()).not.toMatch(/installing|generating|building/)
  await second.stop()
})
