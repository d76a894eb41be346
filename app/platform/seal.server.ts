import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { env } from './env.server'
import { AppError } from './errors'
import { paths } from './paths.server'

const form = 1
const ivBytes = 12
const tagBytes = 16

let key: Buffer | null = null

/**
 * Seals private words with AES-256-GCM under the key of this installation.
 * @param place what the words belong to, such as `card/<person>/<id>`: sealed words moved to another place do not open
 */
export function seal(words: string, place: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv('aes-256-gcm', getKey(), iv).setAAD(Buffer.from(place))
  const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([Buffer.of(form), iv, cipher.getAuthTag(), body]))
}

/** Opens what `seal` closed. @throws AppError internal, where the key or the place is another, or bytes were changed */
export function unseal(sealed: Uint8Array, place: string): string {
  const bytes = Buffer.from(sealed)
  try {
    if (bytes[0] !== form) throw new Error('unknown form')
    const iv = bytes.subarray(1, 1 + ivBytes)
    const tag = bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes)
    const decipher = createDecipheriv('aes-256-gcm', getKey(), iv, { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
    return decipher.update(bytes.subarray(1 + ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch (cause) {
    throw new AppError({
      code: 'internal',
      message:
        'sealed words do not open: is SECRET_KEY (or data/secret) another than when they were written?',
      userMessage: 'What you kept could not be opened. It is still there; the administrator can mend this.',
      cause,
    })
  }
}

/** A keyed hash, for what must be found again but not read: counters of rate limits, secrets of sessions. */
export function fingerprintOf(words: string): string {
  return createHmac('sha256', getKey()).update(words).digest('base64url')
}

function getKey(): Buffer {
  key ??= env.SECRET_KEY ? parseKey(env.SECRET_KEY, 'SECRET_KEY') : readOrMakeKey(paths.secret)
  return key
}

/** Several processes may start at once: the key appears whole under its name, and the first one stands. */
function readOrMakeKey(file: string): Buffer {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${randomBytes(6).toString('hex')}`
    writeFileSync(draft, randomBytes(32).toString('base64'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      unlinkSync(draft)
    }
  }
  return parseKey(readFileSync(file, 'utf8'), file)
}

function parseKey(text: string, name: string): Buffer {
  const bytes = Buffer.from(text.trim(), 'base64')
  if (bytes.length === 32) return bytes
  throw new Error(`${name} does not hold a key: it must be 32 bytes as base64 (openssl rand -base64 32).`)
}
