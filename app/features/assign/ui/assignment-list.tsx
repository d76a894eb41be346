import { Link } from '@remix-run/react'
import { Day } from '~/ui/day'
import { repeatWords } from '../assign-words'
import type { ListedAssignment } from '../list-assignments.server'

/** Assignments, each with when, and how many of its people are done, behind, or ask for something. */
export function AssignmentList({ assignments }: { assignments: ListedAssignment[] }) {
  return (
    <ul aria-label="Assignments" className="mt-4 divide-y divide-line border-y border-line">
      {assignments.map((assignment) => (
        <li key={assignment.id} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[1fr_auto]">
          <div className="min-w-0">
            <Link
              to={`/assignments/${assignment.id}`}
              className="-my-2.5 inline-block py-2.5 font-semibold text-accent underline-offset-4 hover:underline"
            >
              {assignment.name}
            </Link>
            <p className="text-sm text-quiet">
              <When assignment={assignment} />
              {assignment.required ? '' : ' · suggested'}
              {assignment.mine ? '' : ` · asked by ${assignment.by ?? 'somebody who is gone'}`}
            </p>
          </div>
          <States assignment={assignment} />
        </li>
      ))}
    </ul>
  )
}

function When({ assignment: { withdrawn, timing, dueOn, repeat, event } }: { assignment: ListedAssignment }) {
  if (withdrawn) return <>Withdrawn</>
  if (timing === 'standing' || !dueOn) return <>Whenever it comes up</>
  return (
    <>
      {event ? `Before ${event}, by ` : 'By '}
      <Day on={dueOn} />
      {repeat === 'none' ? '' : `, ${repeatWords[repeat as keyof typeof repeatWords].toLowerCase()}`}
    </>
  )
}

function States({ assignment: { people } }: { assignment: ListedAssignment }) {
  const { done, open, late, asking } = people
  return (
    <p className="flex flex-wrap items-baseline gap-x-4 text-[0.9375rem] sm:justify-end">
      <span>
        {done} of {done + open} done
      </span>
      {late ? <span className="font-semibold text-bad">{late} overdue</span> : null}
      {asking ? (
        <span className="font-semibold">{asking === 1 ? '1 asks for time' : `${asking} ask for time`}</span>
      ) : null}
    </p>
  )
}
