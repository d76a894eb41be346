import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Summary } from '~/ui/summary'

/** Takes the password away; a link by e-mail remains. */
export function RemovePasswordForm({ asksCurrent, fault }: { asksCurrent: boolean; fault: string | null }) {
  return (
    <details open={fault !== null} className="mt-10 border-t border-line pt-2">
      <Summary look="quiet">Do without a password</Summary>
      <Form method="post" className="mt-2 space-y-4">
        <input type="hidden" name="do" value="remove" />
        <p>You then sign in by a link, or in the other ways you have.</p>
        {asksCurrent ? (
          <Field
            label="Your password, once more"
            type="password"
            name="current"
            required
            autoComplete="current-password"
          />
        ) : null}
        {fault ? (
          <p role="alert" className="text-bad">
            {fault}
          </p>
        ) : null}
        <Button type="submit">Remove the password</Button>
      </Form>
    </details>
  )
}
