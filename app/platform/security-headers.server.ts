/**
 * The headers of every answer. The policy is enforced, not only reported: scripts run by nonce, nothing is
 * evaluated, no other origin is spoken to, and nobody may frame us. `no-referrer` keeps addresses of lessons
 * from leaving the house.
 * @param nonce one for each request, at least 128 bits
 * @param secure whether the browser reached us over TLS
 * @param development the dev server needs its own socket and style tags
 */
export function securityHeaders(options: {
  nonce: string
  secure: boolean
  development: boolean
}): Record<string, string> {
  const { nonce, secure, development } = options
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'nonce-${nonce}'${development ? '' : ` 'strict-dynamic'`}`,
    `style-src 'self' ${development ? `'unsafe-inline'` : `'nonce-${nonce}'`}`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'${development ? ' ws: wss:' : ''}`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `object-src 'none'`,
  ]
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    ...(secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  }
}
