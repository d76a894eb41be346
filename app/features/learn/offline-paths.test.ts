import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { isKeptPath, keptRoutes, sampleAddresses, worksOffline } from './offline-paths'

test.each([
  ['/', true],
  ['/situations', true],
  ['/situations/hard-anchor', true],
  ['/lessons/use-the-break-well', true],
  ['/lessons/use-the-break-well/core', true],
  ['/lessons/use-the-break-well/room', true],
  ['/prep-card', true],
  ['/offline', true],
  ['/room', true],
  ['/lessons', false],
  ['/lessons/a/b/c', false],
  ['/situations/a/b', false],
  ['/shell', false],
  ['/help', false],
  ['/readyz', false],
  ['/anything/else', false],
])('%s works without a network: %s', (path, works) => {
  expect(worksOffline(path)).toBe(works)
})

test('what pages send to and the shell are kept too, and no other address', () => {
  for (const address of sampleAddresses()) expect(isKeptPath(address), address).toBe(true)
  expect(isKeptPath('/studio')).toBe(false)
})

test('every kept route is in the map of addresses, as it is written there', () => {
  const map = readFileSync('app/routes.ts', 'utf8')
  for (const route of keptRoutes.filter(Boolean)) expect(map).toContain(`route('${route}',`)
})
