import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirectDocument,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation, useRouteError } from '@remix-run/react'
import { becomeFirstAdmin } from '~/features/identity/become-first-admin.server'
import { getPerson } from '~/features/identity/get-person.server'
import { firstAdminSchema } from '~/features/identity/sign-in.schema'
import { AppError } from '~/platform/errors'
import { limitRate, returnRate } from '~/platform/limit-rate.server'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request }: LoaderFunctionArgs) {
  return { token: new URL(request.url).searchParams.get('token')?.slice(0, 100) ?? '' }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: firstAdminSchema })
  if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
  try {
    await limitRate('sign-in-address', context.address)
    const asker = await getPerson({ request, context })
    const cookie = await becomeFirstAdmin({ request, asker, input: submission.value, now: new Date() })
    await returnRate('sign-in-address', context.address)
    return redirectDocument('/me/account', { headers: cookie ? { 'Set-Cookie': cookie } : {} })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data(submission.reply({ formErrors: [error.userMessage] }), { status: error.status })
  }
}

export default function FirstAdminRoute() {
  const { token } = useLoaderData<typeof loader>()
  // A second press would find the link used up, and call off the answer to the first.
  const busy = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    lastResult: useActionData<typeof action>() ?? null,
    constraint: getZodConstraint(firstAdminSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: firstAdminSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">The first administrator</h1>
      <p className="mt-2 text-quiet">
        You started this server, so you look after it first. You can invite others and hand this on later.
      </p>
      <Form method="post" action="/sign-in/first" {...getFormProps(form)} className="mt-6 space-y-4">
        <input type="hidden" name="token" value={token} />
        <Field
          label="Your name"
          errors={fields.name.errors}
          {...getInputProps(fields.name, { type: 'text' })}
          key={fields.name.key}
          autoComplete="name"
        />
        <Field
          label="Your e-mail address"
          errors={fields.email.errors}
          {...getInputProps(fields.email, { type: 'email' })}
          key={fields.email.key}
          autoComplete="email"
        />
        {form.errors ? (
          <p id={form.errorId} role="alert" className="text-bad">
            {form.errors.join(' ')}
          </p>
        ) : null}
        <Button type="submit" look="main" className="w-full" disabled={busy}>
          Begin
        </Button>
      </Form>
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'The first administrator · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
