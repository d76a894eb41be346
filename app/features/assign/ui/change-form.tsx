import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Radio } from '~/ui/radio'
import { TextArea } from '~/ui/text-area'
import { assignWords } from '../assign-words'
import type { ShownAssignment } from './assignment-head'

/** Name, why, day and weight of an assignment. The day of an event's is changed with the event. */
export function ChangeForm({ shown, errors }: { shown: ShownAssignment; errors: Record<string, string[]> }) {
  return (
    <Form method="post" className="mt-4 max-w-xl space-y-4">
      <input type="hidden" name="seen" value={shown.changedAt} />
      <Field
        label="Name"
        name="name"
        defaultValue={shown.name}
        maxLength={120}
        autoComplete="off"
        errors={errors.name}
      />
      <TextArea
        label="Why"
        name="why"
        rows={2}
        maxLength={300}
        defaultValue={shown.why}
        errors={errors.why}
      />
      {shown.timing === 'date' ? (
        <Field
          label={shown.repeat === 'none' ? 'Due on' : 'Next due on'}
          {...(shown.repeat !== 'none' && { hint: assignWords.movesLater })}
          type="date"
          name="dueOn"
          defaultValue={shown.dueOn ?? ''}
          errors={errors.dueOn}
        />
      ) : null}
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">Weight</legend>
        <Radio name="required" value="required" defaultChecked={shown.required} label="Required" />
        <Radio name="required" value="suggested" defaultChecked={!shown.required} label="Suggested" />
      </fieldset>
      <Button type="submit" name="do" value="change">
        Change it
      </Button>
    </Form>
  )
}
