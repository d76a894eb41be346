import { Link } from '@remix-run/react'
import { type Depth, depthWords } from '~/features/content/words'
import { Day } from '~/ui/day'
import { Moment } from '~/ui/moment'
import { repeatWords } from '../assign-words'
import type { showAssignment } from '../show-assignment.server'

export type ShownAssignment = Awaited<ReturnType<typeof showAssignment>>

/** What is asked, of whom, by when and why. */
export function AssignmentHead({ shown }: { shown: ShownAssignment }) {
  const { name, why, required, situation, pieces, teams, by, createdAt, withdrawnAt } = shown
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{name}</h1>
      <p className="mt-1 text-lg">{why}</p>
      {withdrawnAt ? (
        <p className="mt-2 font-semibold">
          Withdrawn on <Moment at={withdrawnAt} date />
        </p>
      ) : null}
      <dl className="mt-4 grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_1fr]">
        <dt className="text-quiet">When</dt>
        <dd>
          <When shown={shown} />
        </dd>
        <dt className="text-quiet">To be ready for</dt>
        <dd>
          <Link to={`/situations/${situation.id}`} className="text-accent underline underline-offset-4">
            {situation.title}
          </Link>
        </dd>
        <dt className="text-quiet">Lessons</dt>
        <dd>
          <ol>
            {pieces.map(({ lesson, depth, title, gone }) => (
              <li key={lesson}>
                {gone ? (
                  <>
                    <s>{title}</s> no longer in the library, and not asked any more
                  </>
                ) : (
                  <Link
                    to={`/lessons/${lesson}/${depth}`}
                    className="text-accent underline underline-offset-4"
                  >
                    {title}
                  </Link>
                )}{' '}
                {gone ? null : <span className="text-quiet">{depthWords[depth as Depth]?.name}</span>}
              </li>
            ))}
          </ol>
        </dd>
        {teams.length ? (
          <>
            <dt className="text-quiet">Teams</dt>
            <dd>{teams.map((team) => team.name).join(', ')}, and whoever joins later</dd>
          </>
        ) : null}
        <dt className="text-quiet">Asked</dt>
        <dd>
          by {by ?? 'somebody who is gone'} on <Moment at={createdAt} date />,{' '}
          {required ? 'required' : 'suggested'}
        </dd>
      </dl>
    </>
  )
}

function When({
  shown: { timing, dueOn, repeat, event, daysBefore, workingDays },
}: {
  shown: ShownAssignment
}) {
  if (timing === 'standing' || !dueOn) return <>Whenever it comes up: shown first, when their task is this</>
  const days = daysBefore === 1 ? '1 day' : `${daysBefore} days`
  return (
    <>
      By <Day on={dueOn} weekday />
      {repeat === 'none' ? '' : `, ${repeatWords[repeat as keyof typeof repeatWords].toLowerCase()}`}
      {event ? (
        <>
          : {workingDays ? days.replace('day', 'working day') : days} before {event.name} on{' '}
          <Day on={event.onDay} />
          {event.cancelled ? ', which was called off' : ''}
        </>
      ) : null}
    </>
  )
}
