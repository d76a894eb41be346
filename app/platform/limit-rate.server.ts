import { RateLimiterMemory, RateLimiterPrisma } from 'rate-limiter-flexible'
import { openDatabase } from './db.server'
import { AppError } from './errors'
import { fingerprintOf } from './seal.server'

/**
 * How often a thing may be done, by its name: points per seconds. `shared` ones guard people's accounts and are
 * counted in the database, for all servers together; the others spare this one process.
 */
const limits = {
  help: { points: 30, duration: 60 },
  share: { points: 10, duration: 60 },
  match: { points: 60, duration: 60 },
  sync: { points: 120, duration: 60 },
  'sign-in-start': { points: 120, duration: 60 },
  'stop-mails': { points: 60, duration: 60 },
  feed: { points: 60, duration: 60 },
  'sign-in-address': { points: 30, duration: 15 * 60, shared: true },
  /** A room full of people asks for links at once, from one address; each mailbox has a limit of its own. */
  'link-address': { points: 300, duration: 15 * 60, shared: true },
  'sign-in-account': { points: 10, duration: 15 * 60, shared: true },
  'link-account': { points: 5, duration: 15 * 60, shared: true },
  invite: { points: 1000, duration: 60 * 60, shared: true },
  export: { points: 10, duration: 60 * 60, shared: true },
} satisfies Record<string, { points: number; duration: number; shared?: boolean }>

export type LimitName = keyof typeof limits

const limiters = new Map<LimitName, RateLimiterMemory | RateLimiterPrisma>()

async function getLimiter(name: LimitName): Promise<RateLimiterMemory | RateLimiterPrisma> {
  const known = limiters.get(name)
  if (known) return known
  const { shared = false, ...limit }: { points: number; duration: number; shared?: boolean } = limits[name]
  const limiter = shared
    ? new RateLimiterPrisma({
        ...limit,
        storeClient: await openDatabase(),
        tableName: 'rateLimiterFlexible',
        keyPrefix: name,
      })
    : new RateLimiterMemory(limit)
  limiters.set(name, limiter)
  return limiter
}

/**
 * Counts one request against a limit, or several things of one request.
 * @param of whose limit: a network address or an account; kept as a keyed hash only
 * @throws AppError too-many
 */
export async function limitRate(name: LimitName, of: string, points = 1): Promise<void> {
  try {
    await (await getLimiter(name)).consume(fingerprintOf(of), points)
  } catch (error) {
    if (error instanceof Error) throw error
    throw new AppError({
      code: 'too-many',
      message: `rate limit ${name}`,
      userMessage: 'That was a lot at once. Wait a few minutes, then try again.',
    })
  }
}

/**
 * Takes a request that was counted back, once it has turned out to be no guess: people of one company share an address.
 */
export async function returnRate(name: LimitName, of: string): Promise<void> {
  await (await getLimiter(name)).reward(fingerprintOf(of))
}
