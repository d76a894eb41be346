import { getFormProps, getInputProps, type SubmissionResult, useForm } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { Form, useNavigation } from '@remix-run/react'
import { pieceKinds } from '~/features/content/piece'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { beginSchema } from '../draft.schema'
import { kindWords } from '../studio-words'

/** Begins a lesson or a situation from nothing. */
export function BeginForm({ result }: { result: SubmissionResult | null }) {
  const busy = useNavigation().state !== 'idle'
  const [form, fields] = useForm({
    lastResult: result,
    onValidate: ({ formData }) => parseWithZod(formData, { schema: beginSchema }),
    shouldRevalidate: 'onInput',
  })
  return (
    // Without scripts the answer is a new page, which would begin at its top.
    <Form method="post" action="/studio#begin" {...getFormProps(form)} className="mt-8 space-y-3">
      <h2 id="begin" className="scroll-mt-6 font-serif text-2xl font-semibold">
        Begin a new one
      </h2>
      <Select label="Kind" name={fields.kind.name} defaultValue={fields.kind.initialValue ?? 'lesson'}>
        {pieceKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kindWords[kind]}
          </option>
        ))}
      </Select>
      <Field
        label="Title"
        errors={fields.title.errors}
        {...getInputProps(fields.title, { type: 'text' })}
        key={fields.title.key}
        maxLength={60}
        autoComplete="off"
      />
      <Field
        label="Name in its address"
        hint="Left empty, it is made from the title. Lower-case letters, digits and single hyphens."
        errors={fields.slug.errors}
        {...getInputProps(fields.slug, { type: 'text' })}
        key={fields.slug.key}
        maxLength={80}
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
      />
      <Button type="submit" look="main" disabled={busy}>
        Begin
      </Button>
    </Form>
  )
}
