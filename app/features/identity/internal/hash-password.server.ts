import { hash } from '@node-rs/argon2'
import { hashCost, hashInTurn } from './hashing.server'

/** A password as it is kept: Argon2id with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hashInTurn(() => hash(password, hashCost))
}
