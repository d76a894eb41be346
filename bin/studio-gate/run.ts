import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { openGate } from '~/features/author/open-gate.server'
import { bundleChild } from '../setup/bundle-child.mjs'

/**
 * `npm run content:check -- --studio FILE.jsonl`: puts each lesson (`{"name","mdx"}` a line) through the studio's gate,
 * and prints a line each: `{"name","accepted","problems":[{"line","rule","message"}],"html"}`.
 * @returns whether every line could be read
 */
export async function runGate(file: string): Promise<boolean> {
  const gate = openGate({ script: await bundleChild('gate') })
  let readable = true
  for await (const line of createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    if (line.trim() === '') continue
    const row = readRow(line)
    if (!row) {
      readable = false
      console.error(`Not a line of {"name","mdx"}: ${line.slice(0, 80)}`)
      continue
    }
    const { accepted, problems, html } = await gate.check({ name: row.name, source: row.mdx })
    const told = problems.map(({ line: at, rule, message, remedy }) => ({ line: at, rule, message, remedy }))
    console.log(JSON.stringify({ name: row.name, accepted, problems: told, html }))
  }
  gate.close()
  return readable
}

function readRow(line: string): { name: string; mdx: string } | null {
  try {
    const { name, mdx } = JSON.parse(line) as { name?: unknown; mdx?: unknown }
    return typeof mdx === 'string' ? { name: String(name ?? ''), mdx } : null
  } catch {
    return null
  }
}
