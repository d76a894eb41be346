import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { missingOptionals } from './complete-lock.mjs'

test('the lock file holds every optional package, so that npm ci works on every platform', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  expect(missingOptionals(lock).map(({ place }) => place)).toEqual([])
})

test('finds what is missing, with its platform', () => {
  const lock = {
    packages: {
      'node_modules/a': {
        dev: true,
        optionalDependencies: { '@a/cli-linux-x64-musl': '1.2.3', kept: '1.0.0' },
      },
      'node_modules/kept': {},
    },
  }
  expect(missingOptionals(lock)).toEqual([
    {
      place: 'node_modules/@a/cli-linux-x64-musl',
      entry: { version: '1.2.3', cpu: ['x64'], os: ['linux'], libc: ['musl'], dev: true, optional: true },
    },
  ])
})
