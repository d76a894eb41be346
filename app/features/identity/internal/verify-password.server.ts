import { randomBytes } from 'node:crypto'
import { hash, parseOptions, verify } from '@node-rs/argon2'
import { hashCost, hashInTurn } from './hashing.server'

let nobodys: Promise<string> | null = null

/**
 * Whether a password is the one that was kept. Where none was kept, the work is the same, and the answer no: the time
 * taken does not tell who has a password.
 * @returns `stale` where the kept hash costs less than hashes made today
 */
export async function verifyPassword(
  kept: string | null,
  password: string,
): Promise<{ right: boolean; stale: boolean }> {
  nobodys ??= hash(randomBytes(32), hashCost)
  const against = kept ?? (await nobodys)
  const right = await hashInTurn(() => verify(against, password))
  return { right: right && kept !== null, stale: isStale(against) }
}

function isStale(kept: string): boolean {
  const { memoryCost, timeCost } = parseOptions(kept)
  return memoryCost < hashCost.memoryCost || timeCost < hashCost.timeCost
}
