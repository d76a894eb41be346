import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from './http-app.server'
import { cachePages } from './page-cache.server'

async function serve(version: () => Promise<string>): Promise<string> {
  const app = express()
  app.use(cachePages(version, ['/healthz']))
  app.use((_, response) => {
    response.type('html').send('here')
  })
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1' })
  onTestFinished(stop)
  return `http://127.0.0.1:${port}`
}

test('while the library is being opened, health and whoever has no page in the cache are answered', async () => {
  const url = await serve(() => new Promise(() => undefined))
  const asked = [
    fetch(`${url}/healthz`),
    fetch(`${url}/sync`, { method: 'POST' }),
    fetch(url, { headers: { cookie: 'a=b' } }),
  ]
  for (const { status } of await Promise.all(asked)) expect(status).toBe(200)
})

test('where the library fails, the page itself says so', async () => {
  const url = await serve(async () => Promise.reject(new Error('no library')))
  expect(await (await fetch(url)).text()).toBe('here')
})
