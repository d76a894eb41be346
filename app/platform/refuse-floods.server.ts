import type { NextFunction, Request, Response } from 'express'
import { RateLimiterMemory } from 'rate-limiter-flexible'

/** No person, and no company behind one address, tries this often; programs that guess passwords do. */
const limiter = new RateLimiterMemory({ points: 20, duration: 1 })

/**
 * Refuses more than 20 tries a second to sign in from one address before anything is done for them: the limits that
 * guard accounts are rows in the database, and a refusal by them is a whole page. In memory, so each server's own.
 */
export function refuseFloods(request: Request, response: Response, next: NextFunction): void {
  const signsIn = request.method === 'POST' && /^\/(sign-in|passkey)\b/.test(request.path)
  if (!signsIn) return next()
  limiter.consume(request.ip ?? 'unknown').then(
    () => next(),
    () =>
      response
        .status(429)
        .set({ 'Retry-After': '1', Connection: 'close' })
        .type('text')
        .send('That was a lot at once. Wait a moment, then try again.'),
  )
}
