import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, expect, test } from 'vitest'
import { refuseFloods } from './refuse-floods.server'

const app = express()
app.set('trust proxy', 1)
app.use(refuseFloods)
app.use((_request, response) => void response.send('through'))
const server = app.listen(0, '127.0.0.1')
afterAll(() => void server.close())

/** How many of 200 requests at once get through. */
async function flood(method: string, path: string, address: string): Promise<number> {
  const { port } = server.address() as AddressInfo
  const answers = await Promise.all(
    Array.from({ length: 200 }, async () => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`, {
        method,
        headers: { 'x-forwarded-for': address },
      })
      return { status: response.status, words: await response.text() }
    }),
  )
  const refused = answers.filter(({ status }) => status === 429)
  for (const { words } of refused) expect(words).toContain('Wait a moment')
  return answers.length - refused.length
}

test('of 200 tries to sign in at once from one address not all get through, and nobody else is held up', async () => {
  // How many depends on how many seconds they take to come.
  expect(await flood('POST', '/sign-in', '10.0.0.1')).toBeLessThan(200)
  expect(await flood('POST', '/sign-in.data', '10.0.0.2')).toBeLessThan(200)
  expect(await flood('POST', '/passkey', '10.0.0.3')).toBeLessThan(200)
  expect(await flood('GET', '/sign-in', '10.0.0.1')).toBe(200)
  expect(await flood('POST', '/help', '10.0.0.1')).toBe(200)
})
