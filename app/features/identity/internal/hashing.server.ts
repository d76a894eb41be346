import PQueue from 'p-queue'
import { AppError } from '~/platform/errors'

/**
 * Argon2id (the package's default kind) with 64 MiB, three passes, one lane: RFC 9106's second choice on one lane, and
 * above OWASP's least (19 MiB, two passes). About 75 ms of one core. A kept hash with less is made anew at the next
 * sign-in.
 */
export const hashCost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1, outputLen: 32 } as const

const mostWaiting = 50

/**
 * Hashing runs on the thread pool, two at a time: however many try to sign in, it takes at most 128 MiB, and leaves
 * threads for the rest.
 */
export const hashing = new PQueue({ concurrency: 2 })

/**
 * Hashes in turn. @throws AppError unavailable, where so many wait that nobody would be served in time
 */
export async function hashInTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (hashing.size >= mostWaiting)
    throw new AppError({
      code: 'unavailable',
      message: 'too many hashes wait',
      userMessage:
        'Many people are signing in right now. Try again in a minute, or ask for a link by e-mail.',
    })
  return hashing.add(work)
}
