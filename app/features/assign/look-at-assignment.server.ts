import type { SignedIn } from '~/features/identity/person'
import { assignmentSchema, plannedSchema } from './assign.schema'
import { type FormState, valuesOf } from './form-state'
import { listAssignChoices } from './list-assign-choices.server'
import { planAssignment } from './plan-assignment.server'
import type { AssignPage } from './ui/assign-form'

/**
 * What the form of an assignment shows as it stands: what there is to choose, what would happen, and all that is missing
 * or wrong, field by field. Writes nothing.
 * @param options.words whom somebody looks for; empty: nobody
 * @throws AppError not-allowed
 */
export async function lookAtAssignment(options: {
  asker: SignedIn
  state: FormState
  words: string
  now: Date
}): Promise<AssignPage> {
  const { asker, state, words, now } = options
  const choices = await listAssignChoices({ asker, state, words, now })
  const values = valuesOf(state)
  const faults: AssignPage['faults'] = {}
  for (const { path, message } of assignmentSchema.safeParse(values).error?.issues ?? [])
    faults[path[0] as keyof AssignPage['faults']] ??= [message]
  const planned = plannedSchema.safeParse(values)
  if (!planned.success) return { state, choices, words, plan: null, faults }
  const outcome = await planAssignment({ asker, form: planned.data, now })
  return 'plan' in outcome
    ? { state, choices, words, plan: outcome.plan, faults }
    : { state, choices, words, plan: null, faults: { ...faults, ...outcome.faults } }
}
