import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Day } from '~/ui/day'
import type { AssignedPerson } from '../show-assignment.server'

/** Who asks for more time, answered with one press. */
export function AskingList({ asking }: { asking: AssignedPerson[] }) {
  if (asking.length === 0) return null
  return (
    <section aria-labelledby="asking" className="mt-8">
      <h2 id="asking" className="text-lg font-semibold">
        They ask for more time
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {asking.map(({ duty, name, dueOn, askedFor }) => (
          <li key={duty} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span>
              {name}: {askedFor ? <Day on={askedFor} weekday /> : null}
              {dueOn ? (
                <>
                  {' '}
                  instead of <Day on={dueOn} />
                </>
              ) : null}
            </span>
            <Form method="post" className="flex gap-2">
              <input type="hidden" name="duty" value={duty} />
              <Button type="submit" name="do" value="grant">
                Grant<span className="sr-only"> to {name}</span>
              </Button>
              <Button type="submit" name="do" value="keep" look="bare">
                Keep the day<span className="sr-only"> for {name}</span>
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
