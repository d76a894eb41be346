import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Day } from '~/ui/day'
import { Field } from '~/ui/field'
import { Summary } from '~/ui/summary'
import type { ListedEvent } from '../list-events.server'

/** Events ahead, the next first; each can be renamed, moved and called off. */
export function EventList({ events }: { events: ListedEvent[] }) {
  return (
    <ul aria-label="Events" className="mt-4 divide-y divide-line border-y border-line">
      {events.map((event) => (
        <li key={event.id} className="py-3">
          <p className="font-semibold">{event.name}</p>
          <p className="text-sm text-quiet">
            <Day on={event.onDay} weekday /> · {event.team} ·{' '}
            {event.assignments === 1 ? '1 assignment' : `${event.assignments} assignments`}
          </p>
          <details key={event.changedAt}>
            <Summary look="link">Move, rename or call off</Summary>
            <Form method="post" className="mt-1 grid gap-3 sm:grid-cols-2">
              <input type="hidden" name="event" value={event.id} />
              <input type="hidden" name="seen" value={event.changedAt} />
              <Field label="Name" name="name" defaultValue={event.name} maxLength={120} autoComplete="off" />
              <Field label="Day" type="date" name="onDay" defaultValue={event.onDay} />
              <div className="flex flex-wrap gap-3 sm:col-span-2">
                <Button type="submit" name="do" value="change">
                  Change it
                </Button>
                <Button type="submit" name="do" value="cancel" look="grave" formNoValidate>
                  Call it off
                </Button>
              </div>
            </Form>
          </details>
        </li>
      ))}
    </ul>
  )
}
