import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { applyMutation } from './apply-mutation.server'
import { type MutationKind, mutationBodies } from './mutation.schema'

/**
 * Carries out one change that came as a plain form, at once.
 * @param body untrusted form values
 * @throws AppError bad-input, or what the change itself is refused with
 */
export async function changeLearning(options: {
  personId: string
  kind: MutationKind
  body: unknown
  now: Date
}): Promise<void> {
  const { personId, kind, now } = options
  const parsed = mutationBodies[kind].safeParse(options.body)
  if (!parsed.success)
    throw new AppError({
      code: 'bad-input',
      message: `change ${kind}: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
      userMessage: 'That could not be read. Nothing was changed.',
    })
  const db = await openDatabase()
  await db.$transaction((tx) =>
    applyMutation(tx, { kind, body: parsed.data as never, personId, at: now, now }),
  )
}
