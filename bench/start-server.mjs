// Starts a production server on a free port for a benchmark, and resolves when it is ready.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

/** @param {string[]} args @param {Record<string, string>} env @param {string} ready @param {number} [mostMs] */
export async function start(args, env, ready, mostMs = 120_000) {
  const port = await freePort()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  const until = Date.now() + mostMs
  while (Date.now() < until) {
    const ok = await fetch(url + ready).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return { url, child }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${args[0]} did not start`)
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
