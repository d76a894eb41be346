import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { isInstalled } from './install.mjs'

const folder = mkdtempSync(join(tmpdir(), 'install-'))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lay = (file: string, packages: object) => {
  mkdirSync(join(folder, 'node_modules'), { recursive: true })
  writeFileSync(join(folder, file), JSON.stringify({ packages }))
}
const own = { '': { version: '0.1.0' } }
const wanted = {
  'node_modules/a': { version: '1.0.0', integrity: 'x' },
  'node_modules/a/node_modules/b': { version: '2.0.1', integrity: 'y' },
  'node_modules/other-machine': { version: '1.0.0', integrity: 'z', optional: true },
}

test.each([
  ['all there but what is for other machines', { 'node_modules/other-machine': undefined }, true],
  [
    'a package of a package in another version',
    { 'node_modules/a/node_modules/b': { version: '2.0.0' } },
    false,
  ],
  ['the same version of other bytes', { 'node_modules/a': { version: '1.0.0', integrity: 'other' } }, false],
  ['one missing', { 'node_modules/a': undefined }, false],
])('%s', (_name, difference, installed) => {
  lay('package-lock.json', { ...own, ...wanted })
  lay('node_modules/.package-lock.json', { ...wanted, ...difference })
  expect(isInstalled(folder)).toBe(installed)
})
