import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useRouteError } from '@remix-run/react'
import { changeSetting } from '~/features/author/change-setting.server'
import { readSettings } from '~/features/author/read-settings.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'
import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import { Notice } from '~/ui/notice'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:studio:any')
  return orResponse(readSettings(asker))
}

export async function action({ request, context }: ActionFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'write:studio:any')
  const on = (await request.formData()).get('waive-review') === 'yes'
  try {
    await changeSetting({ asker, name: 'waive-review', on })
    return { says: 'Saved. The log keeps who changed it.', fault: false }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return data({ says: error.userMessage, fault: true }, { status: error.status })
  }
}

export default function SettingsRoute() {
  const { waiveReview } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <div className="max-w-2xl">
      <h1 className="font-serif text-3xl font-semibold tracking-tight">Settings of the studio</h1>
      {answer ? (
        <div className="mt-4">
          <Notice fault={answer.fault}>{answer.says}</Notice>
        </div>
      ) : null}
      <Form method="post" key={String(waiveReview)} className="mt-6">
        <Check
          name="waive-review"
          value="yes"
          defaultChecked={waiveReview}
          label="Publish without a second pair of eyes"
          says="For a team of one or two. Each version that nobody else reviewed says so in its history."
        />
        <Button type="submit" look="main" className="mt-4">
          Save
        </Button>
      </Form>
    </div>
  )
}

export const meta: MetaFunction = () => [{ title: 'Settings of the studio · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
