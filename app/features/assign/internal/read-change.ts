import { z } from 'zod'
import type { MyChange } from '../my-duties'

const detailSchema = z.object({ from: z.iso.date().nullish(), to: z.iso.date().nullish() })

const kinds: Record<string, MyChange['kind']> = {
  moved: 'moved',
  'event-moved': 'moved',
  changed: 'changed',
  withdrawn: 'withdrawn',
  'event-cancelled': 'event-cancelled',
  granted: 'granted',
  kept: 'kept',
}

/** What a row of changes says to those concerned; null for what is no news to them. */
export function readChange({ kind, detail }: { kind: string; detail: string }): Omit<MyChange, 'at'> | null {
  const said = kinds[kind]
  if (!said) return null
  const { from = null, to = null } = parseDetail(detail)
  return said === 'moved' && from === to ? null : { kind: said, from: from ?? null, to: to ?? null }
}

function parseDetail(detail: string): z.infer<typeof detailSchema> {
  try {
    return detailSchema.parse(JSON.parse(detail))
  } catch {
    return {}
  }
}
