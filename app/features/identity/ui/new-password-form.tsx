import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { newPasswordSchema, shortestPassword } from '../password.schema'

/**
 * Sets or changes a password.
 * @param asksCurrent whether the present one is needed
 */
export function NewPasswordForm(props: {
  email: string
  asksCurrent: boolean
  result: SubmissionResult<string[]> | null
}) {
  const { email, asksCurrent, result } = props
  const [form, fields] = useForm({
    id: 'new-password',
    lastResult: result,
    constraint: getZodConstraint(newPasswordSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: newPasswordSchema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 space-y-4">
      <input type="hidden" name="do" value="set" />
      {/* For password managers: whose password it is. */}
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
      {asksCurrent ? (
        <Field
          label="Present password"
          errors={fields.current.errors}
          {...getInputProps(fields.current, { type: 'password' })}
          key={fields.current.key}
          required
          autoComplete="current-password"
        />
      ) : null}
      <Field
        label="New password"
        hint={`At least ${shortestPassword} characters. Four words that do not belong together are good.`}
        errors={fields.password.errors}
        {...getInputProps(fields.password, { type: 'password' })}
        key={fields.password.key}
        // A browser counts a letter with its accent as two.
        minLength={undefined}
        maxLength={undefined}
        autoComplete="new-password"
      />
      {form.errors ? (
        <p id={form.errorId} role="alert" className="text-bad">
          {form.errors.join(' ')}
        </p>
      ) : null}
      <Button type="submit" look="main" className="w-full sm:w-auto">
        Set this password
      </Button>
    </Form>
  )
}
