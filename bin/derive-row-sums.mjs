// Derives the bytes of the trainer's inner loops from their WebAssembly text. Run after each change of that text:
//   node bin/derive-row-sums.mjs
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readRowSums } from './setup/read-row-sums.mjs'

const target = new URL('../app/features/match/internal/row-sums.bytes.ts', import.meta.url)
const lines = (await readRowSums()).match(/.{1,100}/g) ?? []
writeFileSync(
  fileURLToPath(target),
  `/** Derived from \`row-sums.wat\` by \`node bin/derive-row-sums.mjs\`: its bytes, as base64. */
export const rowSumsBytes = [
${lines.map((line) => `  '${line}',`).join('\n')}
].join('')
`,
)
