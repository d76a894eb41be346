import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { isZone } from './time-zone'

const zoneSchema = z.string().max(64).refine(isZone)

/**
 * Notes whose clock a person goes by, as their browser tells it, where nothing is known yet: days and mornings are
 * theirs from then on. What is no zone is passed over.
 * @param options.zone untrusted
 */
export async function noteZone(options: { personId: string; zone: unknown }): Promise<void> {
  const zone = zoneSchema.safeParse(options.zone)
  if (!zone.success) return
  const db = await openDatabase()
  await db.person.updateMany({
    where: { id: options.personId, timeZone: null },
    data: { timeZone: zone.data },
  })
}
