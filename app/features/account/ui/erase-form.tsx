import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { eraseFormSchema, eraseWord } from '../erase.schema'

/** Asks for a typed word before something goes for good. Posts `do=erase` to the page it is on. */
export function EraseForm({
  lastResult,
  children,
}: {
  lastResult: SubmissionResult | null
  /** Words of the button. */
  children: string
}) {
  const [form, fields] = useForm({
    lastResult,
    constraint: getZodConstraint(eraseFormSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: eraseFormSchema }),
    shouldValidate: 'onSubmit',
    shouldRevalidate: 'onInput',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="mt-6 max-w-md">
      <input type="hidden" name="do" value="erase" />
      <Field
        label={`Type “${eraseWord}” to go on`}
        errors={fields.confirm.errors}
        {...getInputProps(fields.confirm, { type: 'text' })}
        key={fields.confirm.key}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {form.errors ? (
        <p id={form.errorId} role="alert" className="mt-3 text-bad">
          {form.errors.join(' ')}
        </p>
      ) : null}
      <Button type="submit" look="grave" className="mt-4 w-full">
        {children}
      </Button>
    </Form>
  )
}
