import { expect, test } from 'vitest'
import { securityHeaders } from './security-headers.server'

test('asks for TLS only where the browser came over TLS', () => {
  const of = (secure: boolean) => securityHeaders({ nonce: 'n', secure, development: false })
  expect(of(true)['Strict-Transport-Security']).toMatch(/max-age=31536000/)
  expect(of(false)['Strict-Transport-Security']).toBeUndefined()
})

test('never allows evaluation or inline scripts', () => {
  for (const development of [true, false]) {
    const policy = securityHeaders({ nonce: 'n', secure: true, development })['Content-Security-Policy'] ?? ''
    const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? ''
    expect(scripts).toContain("'nonce-n'")
    expect(scripts).not.toMatch(/unsafe/)
  }
})
