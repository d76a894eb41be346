import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { teamFormSchema } from '../people.schema'

/** A team at the top. One below another is made on the page of that one. */
export function NewTeam({ result }: { result: SubmissionResult | null }) {
  const [form, fields] = useForm({
    lastResult: result,
    constraint: getZodConstraint(teamFormSchema),
    onValidate: ({ formData }) => parseWithZod(formData, { schema: teamFormSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    <Form method="post" {...getFormProps(form)} className="mt-8 max-w-md space-y-3">
      <h2 className="text-lg font-semibold">A new team</h2>
      <p className="text-quiet">It is part of no other. To make one below another, open that one.</p>
      <Field
        label="Name"
        errors={fields.name.errors}
        {...getInputProps(fields.name, { type: 'text' })}
        key={fields.name.key}
        autoComplete="off"
      />
      <Button type="submit">Make the team</Button>
    </Form>
  )
}
