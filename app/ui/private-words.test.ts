import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Who writes here writes about what they are in; nothing here is written to be published.
const rooms = ['app/features/match', 'app/features/learn']
const field = /<(?:textarea|TextArea|Field|input(?=[^>]*type="text"))\b[\s\S]*?\/>/g

test('each field in which people write of themselves keeps their words from the browser’s spelling service', () => {
  const fields = rooms.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.tsx'))
      .flatMap((name) => readFileSync(join(room, name), 'utf8').match(field) ?? []),
  )
  expect(fields.length).toBeGreaterThan(4)
  for (const one of fields) expect(one).toContain('{...privateWords}')
})
