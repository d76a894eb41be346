import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Summary } from '~/ui/summary'
import { shift } from '../due-dates'
import { dutyWords, sayAskedFor } from '../duty-words'
import type { MyDuty } from '../my-duties'

const inDays = 7

/** "I need more time": a day, one press. Whoever assigned it decides. */
export function MoreTime({ duty, today }: { duty: MyDuty; today: string }) {
  const { id, dueOn, askedFor } = duty
  if (dueOn === null) return null
  if (askedFor)
    return (
      <Form method="post" preventScrollReset className="flex min-h-11 flex-wrap items-center gap-x-3">
        <input type="hidden" name="duty" value={id} />
        <span className="text-quiet">{sayAskedFor(askedFor, today)}.</span>
        <Button type="submit" name="do" value="take-back" look="bare">
          {dutyWords.moreTimeTakeBack}
        </Button>
      </Form>
    )
  const from = dueOn < today ? today : dueOn
  return (
    <details>
      <Summary look="link">{dutyWords.moreTime}</Summary>
      <Form method="post" preventScrollReset className="mt-1 flex flex-wrap items-end gap-2">
        <input type="hidden" name="duty" value={id} />
        <p>
          <label htmlFor={`day-${id}`} className="block text-sm text-quiet">
            {dutyWords.moreTimeDay}
          </label>
          <input
            id={`day-${id}`}
            type="date"
            name="day"
            required
            min={shift(from, 1)}
            defaultValue={shift(from, inDays)}
            className="mt-1 block min-h-11 rounded-lg border border-edge bg-paper px-3 py-2"
          />
        </p>
        <Button type="submit" name="do" value="more-time">
          {dutyWords.moreTimeAsk}
        </Button>
      </Form>
    </details>
  )
}
