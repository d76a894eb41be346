import { Form } from '@remix-run/react'
import { clockText } from '~/features/learn/clock-text'
import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import { Field } from '~/ui/field'
import { Summary } from '~/ui/summary'
import { dutyWords } from '../duty-words'
import type { Reminding } from '../read-reminding.server'

/** Whether and when one is reminded by mail. */
export function RemindingForm({ reminding: { byMail, quietFrom, quietTo } }: { reminding: Reminding }) {
  return (
    <details className="mt-10 border-t border-line pt-2" open={!byMail}>
      <Summary>{dutyWords.reminding}</Summary>
      {byMail ? null : <p className="text-quiet">{dutyWords.stopped}</p>}
      <Form method="post" preventScrollReset className="mt-1 max-w-md space-y-3">
        <Check
          name="byMail"
          value="yes"
          defaultChecked={byMail}
          label={dutyWords.remindByMail}
          says={dutyWords.remindSays}
        />
        <div className="flex gap-3">
          <Field
            label={dutyWords.quietFrom}
            type="time"
            name="quietFrom"
            required
            defaultValue={clockText(quietFrom)}
            className="grow"
          />
          <Field
            label={dutyWords.quietTo}
            type="time"
            name="quietTo"
            required
            defaultValue={clockText(quietTo)}
            className="grow"
          />
        </div>
        <Button type="submit" name="do" value="remind">
          {dutyWords.save}
        </Button>
      </Form>
    </details>
  )
}
