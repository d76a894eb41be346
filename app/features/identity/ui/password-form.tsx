import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Summary } from '~/ui/summary'
import { passwordSignInSchema } from '../password.schema'

/** Signs in by a password: for those who have set one, so it is folded away. Opens by itself where it was refused. */
export function PasswordForm(props: {
  action: string
  onward: string
  result: SubmissionResult<string[]> | null
}) {
  const { action, onward, result } = props
  const [form, fields] = useForm({
    id: 'password',
    lastResult: result,
    constraint: getZodConstraint(passwordSignInSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: passwordSignInSchema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  })
  return (
    <details
      open={result !== null}
      onToggle={(event) => bringAddress(event.currentTarget)}
      className="mt-8 border-t border-line pt-2"
    >
      <Summary look="quiet">I have a password</Summary>
      <Form method="post" action={action} {...getFormProps(form)} className="mt-2 space-y-4">
        <input type="hidden" name="way" value="password" />
        <input type="hidden" name="to" value={onward} />
        <Field
          label="E-mail"
          errors={fields.email.errors}
          {...getInputProps(fields.email, { type: 'email' })}
          key={fields.email.key}
          autoComplete="username"
        />
        <Field
          label="Password"
          errors={fields.password.errors}
          {...getInputProps(fields.password, { type: 'password' })}
          key={fields.password.key}
          maxLength={undefined}
          autoComplete="current-password"
        />
        {form.errors ? (
          <p id={form.errorId} role="alert" className="text-bad">
            {form.errors.join(' ')}
          </p>
        ) : null}
        <Button type="submit" className="w-full">
          Sign in with the password
        </Button>
      </Form>
    </details>
  )
}

/** An address that was typed above need not be typed again. */
function bringAddress(details: HTMLDetailsElement): void {
  const typed = document.forms.namedItem('link')?.querySelector<HTMLInputElement>('[name=email]')?.value
  const own = details.querySelector<HTMLInputElement>('[name=email]')
  if (typed && own && own.value === '') own.value = typed
}
