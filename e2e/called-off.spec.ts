import { request as ask, createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures'

test('a tap while a page’s data is still on its way calls it off, and is no fault', async ({
  page,
  served,
  signIn,
}) => {
  // A slow line: of the data that follow what somebody sent, the beginning comes through, and the end does not.
  const held: ServerResponse[] = []
  const underWay = new Set<ServerResponse>()
  let slow = false
  const line = createServer((asked, answer) => {
    const { method, url, headers } = asked
    const on = ask(new URL(url ?? '/', served.url), { method, headers }, (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers)
      if (!slow || method !== 'GET' || !url?.includes('_routes=')) {
        underWay.add(answer)
        answer.once('close', () => underWay.delete(answer))
        return void got.pipe(answer)
      }
      held.push(answer)
      if (!url.includes('_routes=root')) return
      got.on('data', (part) => answer.write(part))
    })
    asked.pipe(on)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => line.once('listening', resolve))
  const start = `http://127.0.0.1:${(line.address() as AddressInfo).port}`
  await signIn(page, { roles: ['admin'], name: 'Ada Example' })
  await page.goto(`${start}/people/teams`)
  slow = true
  await page.getByLabel('Name', { exact: true }).fill(`Team ${Date.now()}`)
  await page.getByRole('button', { name: 'Make the team' }).click()
  await expect.poll(() => held.length).toBe(2)
  slow = false
  await page.getByRole('link', { name: 'Situations', exact: true }).click()
  await expect(page).toHaveURL(/\/situations$/)
  // A line that ends in the middle of the next page's data would be a fault of its own.
  await expect.poll(() => underWay.size).toBe(0)
  for (const answer of held) answer.destroy()
  // A page asks for more by itself: it is left before the line ends.
  await page.goto('about:blank')
  line.closeAllConnections()
  line.close()
})
