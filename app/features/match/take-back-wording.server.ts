import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'

const schema = z.object({ id: z.uuid() })

/**
 * Takes back a wording that was shared, by the id that only the device which shared it knows. One that is gone already is
 * no fault. What authors have made of it meanwhile stays theirs.
 * @param input untrusted form values
 * @throws AppError bad-input
 */
export async function takeBackWording(input: unknown): Promise<void> {
  const parsed = schema.safeParse(input)
  if (!parsed.success)
    throw new AppError({
      code: 'bad-input',
      message: 'taking back a wording without its id',
      userMessage: 'That could not be read. Nothing was taken back.',
    })
  const db = await openDatabase()
  await db.sharedWording.deleteMany({ where: { id: parsed.data.id } })
}
