import { type ActionFunctionArgs, redirect } from '@remix-run/node'
import { requirePerson } from '~/features/identity/require-person.server'
import { planByForm } from '~/features/learn/plan-by-form.server'
import { AppError } from '~/platform/errors'

/** Takes a plan to look back from a plain form; with scripts the device's queue takes it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requirePerson({ request, context }, 'write:learning:own')
  try {
    await planByForm({ personId: person.id, form: await request.formData(), now: new Date() })
    return redirect('/me#looking-back')
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}

export function loader() {
  return redirect('/me')
}
