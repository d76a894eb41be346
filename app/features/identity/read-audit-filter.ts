import { TZDate } from '@date-fns/tz'
import { z } from 'zod'
import { auditWords } from './audit-words'
import { isZone } from './time-zone'
import type { AuditAction } from './write-audit.server'

const daySchema = z.iso.date().optional().catch(undefined)
const idSchema = z
  .string()
  .regex(/^[\w-]{1,40}$/)
  .optional()
  .catch(undefined)

const filterSchema = z.object({
  action: z
    .custom<AuditAction>((value) => typeof value === 'string' && Object.hasOwn(auditWords, value))
    .optional()
    .catch(undefined),
  actor: idSchema,
  subject: idSchema,
  from: daySchema,
  to: daySchema,
  zone: z.string().max(60).refine(isZone).optional().catch(undefined),
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

/** Which entries of the audit log are asked for. Addresses hold ids and days; what does not fit is left out. */
export type AuditFilter = Omit<z.infer<typeof filterSchema>, 'zone'> & {
  zone: string
  /** The first moment of `from`, and the first after `to`, in the zone. */
  start: Date | null
  end: Date | null
}

/**
 * @param zone of the asker, for when the address names none
 */
export function readAuditFilter(params: URLSearchParams, zone: string): AuditFilter {
  const given = Object.fromEntries([...params].filter(([, value]) => value !== ''))
  const filter = filterSchema.parse(given)
  const own = filter.zone ?? (isZone(zone) ? zone : 'UTC')
  return {
    ...filter,
    zone: own,
    start: filter.from ? startOf(filter.from, own, 0) : null,
    end: filter.to ? startOf(filter.to, own, 1) : null,
  }
}

function startOf(day: string, zone: string, later: number): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(new TZDate(year, month - 1, date + later, 0, 0, 0, 0, zone).getTime())
}
