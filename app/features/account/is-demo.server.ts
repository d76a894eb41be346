import { openDatabase } from '~/platform/db.server'
import { env } from '~/platform/env.server'

let known = false

/**
 * Whether everything here is made up: the server was started by `npm run demo`, and on a database that the demo filled.
 * Either alone is no demo, so that nobody gets into real data by its doors.
 */
export async function isDemo(): Promise<boolean> {
  if (env.DEMO !== 'yes') return false
  if (!known) known = (await (await openDatabase()).demoMark.count()) > 0
  return known
}
