import { readFileSync } from 'node:fs'
import wabt from 'wabt'

const text = new URL('../../app/features/match/internal/row-sums.wat', import.meta.url)

/** The trainer's inner loops, `row-sums.wat`, as WebAssembly bytes in base64. */
export async function readRowSums() {
  const { parseWat } = await wabt()
  const module = parseWat('row-sums.wat', readFileSync(text, 'utf8'), { simd: true })
  return Buffer.from(module.toBinary({}).buffer).toString('base64')
}
