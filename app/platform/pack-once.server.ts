import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Encoding } from './choose-encoding'

const mostBytes = 16 * 1024 * 1024
/** The first who asks waits for it: 40 ms for the matcher. The best would be 10 % smaller, and take half a second. */
const brotliQuality = 6

const packers = {
  br: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
} satisfies Record<Encoding, (bytes: Buffer) => Promise<Buffer>>

export type Packed = { headers: Record<string, string>; body: Buffer }

const kept = new Map<string, Promise<Packed | null>>()
const ready = new Map<string, Packed>()
let bytesKept = 0

/**
 * A text compressed, made once for all who ask and kept in memory, 16 MB in all; what was made longest ago goes first.
 * @param name names the text for ever, as by a hash of it: `read` is asked only where nothing is kept
 * @param headers what goes with it besides encoding and length
 * @returns null where there is no such text
 */
export function packOnce(options: {
  name: string
  encoding: Encoding
  headers: Record<string, string>
  read: () => Promise<string | null>
}): Promise<Packed | null> {
  const { name, encoding } = options
  const key = `${encoding} ${name}`
  const made = kept.get(key)
  if (made) return made
  const making = pack(options)
  kept.set(key, making)
  making.then(
    (packed) => (packed ? keep(key, packed) : kept.delete(key)),
    () => kept.delete(key),
  )
  return making
}

/** What was packed before under this name, if it is kept still. */
export function getPacked(name: string, encoding: Encoding): Packed | null {
  return ready.get(`${encoding} ${name}`) ?? null
}

async function pack({ encoding, headers, read }: Parameters<typeof packOnce>[0]): Promise<Packed | null> {
  const text = await read()
  if (text === null) return null
  const body = await packers[encoding](Buffer.from(text))
  const own = { 'Content-Encoding': encoding, 'Content-Length': String(body.length), Vary: 'Accept-Encoding' }
  return { headers: { ...headers, ...own }, body }
}

function keep(key: string, packed: Packed): void {
  ready.set(key, packed)
  bytesKept += packed.body.length
  for (const [oldest, { body }] of ready) {
    if (bytesKept <= mostBytes) return
    bytesKept -= body.length
    ready.delete(oldest)
    kept.delete(oldest)
  }
}
