import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { linkFormSchema } from '../sign-in.schema'

/** Asks for a link by e-mail. */
export function LinkForm(props: {
  action: string
  onward: string
  result: SubmissionResult<string[]> | null
}) {
  const { action, onward, result } = props
  const [form, fields] = useForm({
    id: 'link',
    lastResult: result,
    constraint: getZodConstraint(linkFormSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: linkFormSchema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  })
  return (
    <Form method="post" action={action} {...getFormProps(form)} className="mt-6">
      <input type="hidden" name="way" value="link" />
      <input type="hidden" name="to" value={onward} />
      <Field
        label="E-mail address"
        errors={fields.email.errors}
        {...getInputProps(fields.email, { type: 'email' })}
        key={fields.email.key}
        // `webauthn`: where the browser can, it offers passkeys here too.
        autoComplete="username webauthn"
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
  )
}
