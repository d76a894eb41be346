import { expect, test } from './fixtures'

const path = '/lessons/use-the-break-well/core'

test('a page that is sent again carries a nonce and an id of its own', async ({ request }) => {
  const pages = []
  for (let at = 0; at < 3; at++) {
    const response = await request.get(path)
    const html = await response.text()
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? 'none'
    expect(html).toContain(`nonce="${nonce}"`)
    expect([...html.matchAll(/nonce="([^"]+)"/g)].every(([, found]) => found === nonce)).toBe(true)
    pages.push({ nonce, id: /name="id" value="([^"]+)"/.exec(html)?.[1], rest: html.replaceAll(nonce, '') })
  }
  expect(new Set(pages.map((page) => page.nonce)).size).toBe(3)
  expect(new Set(pages.map((page) => page.id)).size).toBe(3)
  const sizes = pages.map((page) => page.rest.length)
  expect(new Set(sizes).size).toBe(1)
})

test('what somebody posted is never in a kept page', async ({ request, served }) => {
  const secret = 'their bid for the harbour at half our price'
  await request.get('/')
  const posted = await request.post('/?index', {
    headers: { origin: served.url, accept: 'text/html' },
    form: { task: secret },
  })
  expect(await posted.text()).toContain('harbour')
  expect(posted.headers()['cache-control']).toBe('no-store')
  expect(await (await request.get('/')).text()).not.toContain('harbour')
  expect(await (await request.get('/?index')).text()).not.toContain('harbour')
})
