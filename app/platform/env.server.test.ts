import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => {
  vi.resetModules()
  vi.unstubAllEnvs()
})

const provider = { OIDC_CLIENT_ID: 'just-enough', OIDC_CLIENT_SECRET: 'x' }

test.each<[string, Record<string, string>, RegExp | null]>([
  ['no provider', {}, null],
  ['a whole one', { ...provider, OIDC_ISSUER: 'https://id.example' }, null],
  ['one on this machine', { ...provider, OIDC_ISSUER: 'http://localhost:9000' }, null],
  ['one that anybody on the way could be', { ...provider, OIDC_ISSUER: 'http://id.example' }, /OIDC_ISSUER/],
  [
    'one without its secret',
    { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' },
    /OIDC_CLIENT_SECRET/,
  ],
  ['a port that is none', { PORT: 'many' }, /PORT/],
])('settings with %s', async (_name, settings, fault) => {
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value)
  const loading = import('./env.server')
  if (fault) await expect(loading).rejects.toThrow(fault)
  else await expect(loading).resolves.toBeDefined()
})
