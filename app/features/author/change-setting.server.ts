import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import type { SettingName } from './author.schema'

/** Changes a setting of the studio, which the log keeps. @throws AppError not-allowed */
export async function changeSetting(asked: {
  asker: SignedIn
  name: SettingName
  on: boolean
}): Promise<void> {
  const { asker, name, on } = asked
  demandPermission(asker, 'write:studio:any')
  const value = on ? 'yes' : 'no'
  const db = await openDatabase()
  await db.$transaction(async (tx) => {
    await tx.studioSetting.upsert({ where: { name }, create: { name, value }, update: { value } })
    await writeAudit(tx, { action: 'studio-setting', actorId: asker.id, detail: { setting: name, value } })
  })
}
