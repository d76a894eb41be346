import { getFormProps, getInputProps, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { getPerson } from '~/features/identity/get-person.server'
import { onwardSchema } from '~/features/identity/identity.schema'
import { requestLink } from '~/features/identity/request-link.server'
import { linkFormSchema } from '~/features/identity/sign-in.schema'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const onward = onwardSchema.parse(new URL(request.url).searchParams.get('to') ?? '/')
  if (await getPerson({ request, context })) throw redirect(onward)
  return { onward }
}

/** Whoever the address belongs to, the answer is the same. */
export async function action({ request, context }: ActionFunctionArgs) {
  const submission = parseWithZod(await request.formData(), { schema: linkFormSchema })
  if (submission.status !== 'success')
    return data({ result: submission.reply(), sent: false }, { status: 400 })
  const { email, to } = submission.value
  try {
    await limitRate('sign-in-address', context.address)
    await limitRate('link-account', email)
    await requestLink({ email, onward: to, now: new Date() })
    return { result: submission.reply(), sent: true }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const result = submission.reply({ formErrors: [error.userMessage] })
    return data({ result, sent: false }, { status: error.status })
  }
}

export default function SignInRoute() {
  const { onward } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const [form, fields] = useForm({
    lastResult: answer?.result ?? null,
    constraint: getZodConstraint(linkFormSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: linkFormSchema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  })
  return (
    <main id="main" className="mx-auto max-w-md px-4 pt-10">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Sign in</h1>
      <p className="mt-2 text-quiet">
        Lessons need no account. With one, your progress, cards and notes come along to your other devices.
      </p>
      {answer?.sent ? (
        <p role="status" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
          If this address has an account, a link is on its way. It works once, within 20 minutes. Nothing
          there? Look into the spam folder, or ask your manager for an invitation.
        </p>
      ) : null}
      <Form method="post" action="/sign-in" {...getFormProps(form)} className="mt-6">
        <input type="hidden" name="to" value={onward} />
        <Field
          label="E-mail address"
          errors={fields.email.errors}
          {...getInputProps(fields.email, { type: 'email' })}
          key={fields.email.key}
          autoComplete="email"
        />
        {form.errors ? (
          <p id={form.errorId} role="alert" className="mt-3 text-bad">
            {form.errors.join(' ')}
          </p>
        ) : null}
        <Button type="submit" look="main" className="mt-4 w-full">
          Send me a link
        </Button>
      </Form>
    </main>
  )
}

export const meta: MetaFunction = () => [
  { title: 'Sign in · Just Enough' },
  { name: 'robots', content: 'noindex' },
]

export function headers() {
  return { 'Cache-Control': 'no-store' }
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
