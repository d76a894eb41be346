import { Day } from '~/ui/day'
import { Summary } from '~/ui/summary'
import { assignWords } from '../assign-words'
import type { Plan } from '../plan-assignment.server'

/** Exactly who gets what and when, before it is sent. */
export function PlanPreview({ plan }: { plan: Plan }) {
  const { pieces, count, people, suspended, dueOn, soon, event, rounds, situationTitle } = plan
  const minutes = pieces.reduce((sum, piece) => sum + piece.minutes, 0)
  return (
    <section aria-labelledby="plan" className="rounded-xl border border-line bg-raised p-4">
      <h2 id="plan" className="text-lg font-semibold">
        What will happen
      </h2>
      <p role="status" className="mt-1">
        {count === 0 ? assignWords.noPeople : null}
        {count === 1 ? '1 person gets ' : null}
        {count > 1 ? `${count.toLocaleString('en')} people get ` : null}
        {count > 0 ? (
          <>
            {pieces.length === 1 ? 'one lesson' : `${pieces.length} lessons`} of {minutes} min
            {dueOn ? (
              <>
                , due <Day on={dueOn} weekday />
              </>
            ) : (
              `, ${assignWords.standing}`
            )}
            .
          </>
        ) : null}
      </p>
      {soon ? <p className="mt-1">{assignWords.soon}</p> : null}
      {event ? (
        <p className="mt-1 text-quiet">
          {event.name} is on <Day on={event.onDay} weekday />.
        </p>
      ) : null}
      {rounds.length > 1 ? (
        <p className="mt-1 text-quiet">
          Then again by{' '}
          {rounds.slice(1).map((day, at) => (
            <span key={day}>
              {at ? ', ' : ''}
              <Day on={day} />
            </span>
          ))}{' '}
          and so on. Each time counts anew.
        </p>
      ) : null}
      <ol aria-label="Lessons that they get" className="mt-3 list-decimal space-y-1 pl-5">
        {pieces.map(({ lesson, title, depth, minutes: takes }) => (
          <li key={lesson}>
            {title}{' '}
            <span className="text-quiet">
              ({depth}, {takes} min)
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-2 text-sm text-quiet">To be ready for: {situationTitle}</p>
      {people.length ? (
        <details className="mt-2">
          <Summary look="link">Who exactly</Summary>
          <ul className="columns-2 text-sm">
            {people.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
          {count > people.length ? (
            <p className="text-sm text-quiet">and {(count - people.length).toLocaleString('en')} more</p>
          ) : null}
        </details>
      ) : null}
      {suspended ? (
        <p className="mt-2 text-sm text-quiet">
          {suspended === 1 ? 'One suspended account' : `${suspended} suspended accounts`} get it once opened
          again.
        </p>
      ) : null}
    </section>
  )
}
