import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from './errors'

/** How often one address may do a thing, by its name: points per seconds. */
const limits = {
  help: new RateLimiterMemory({ points: 30, duration: 60 }),
  share: new RateLimiterMemory({ points: 10, duration: 60 }),
  match: new RateLimiterMemory({ points: 60, duration: 60 }),
}

/** Counts one request against a limit. @throws AppError too-many */
export async function limitRate(name: keyof typeof limits, address: string): Promise<void> {
  try {
    await limits[name].consume(address)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new AppError({
      code: 'too-many',
      message: `rate limit ${name}`,
      userMessage: 'That was a lot at once. Wait a minute, then try again.',
    })
  }
}
