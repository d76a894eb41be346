import { Day } from '~/ui/day'
import { stateWords } from '../assign-words'
import type { AssignedPerson } from '../show-assignment.server'
import type { ShownAssignment } from './assignment-head'

const signs: Record<string, string> = {
  late: '!',
  open: '○',
  done: '●',
  over: '–',
  left: '–',
  withdrawn: '–',
  gone: '–',
  suspended: '–',
}
const looks: Record<string, string> = { late: 'text-bad font-semibold', done: 'text-good' }

/** Whom it concerns, those behind first: of each the state, by colour, sign and word. */
export function AssignedPeople({ shown }: { shown: ShownAssignment }) {
  const { people, counts, total } = shown
  const said = [
    counts.done ? `${counts.done} done` : '',
    counts.open ? `${counts.open} open` : '',
    counts.late ? `${counts.late} overdue` : '',
    counts.over ? `${counts.over} passed undone` : '',
    counts.gone ? `${counts.gone} not asked any more` : '',
    counts.left ? `${counts.left} no longer concerned` : '',
    counts.suspended ? `${counts.suspended} suspended` : '',
  ].filter(Boolean)
  return (
    <section aria-labelledby="people" className="mt-8">
      <h2 id="people" className="text-lg font-semibold">
        People
      </h2>
      <p className="text-quiet">{total === 0 ? 'Nobody of yours yet.' : `${said.join(', ')}.`}</p>
      {people.length ? (
        <table className="mt-3 w-full border-collapse text-left">
          <thead className="text-sm text-quiet">
            <tr className="border-b border-line">
              <th className="py-2 pr-3 font-normal">Person</th>
              <th className="py-2 pr-3 font-normal">State</th>
              <th className="hidden py-2 pr-3 font-normal sm:table-cell">Lessons</th>
              <th className="py-2 font-normal">Due</th>
            </tr>
          </thead>
          <tbody>
            {people.map((person) => (
              <PersonRow key={person.duty} person={person} />
            ))}
          </tbody>
        </table>
      ) : null}
    </section>
  )
}

function PersonRow({ person: { name, state, done, of, dueOn, doneOn } }: { person: AssignedPerson }) {
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-2 pr-3 font-normal">
        {name}
      </th>
      <td className={`py-2 pr-3 ${looks[state] ?? ''}`}>
        <span aria-hidden="true">{signs[state]}</span> {stateWords[state] ?? state}
        {state === 'done' && doneOn ? (
          <span className="block text-sm text-quiet">
            <Day on={doneOn} />
          </span>
        ) : null}
        {/* Narrow, or magnified to four times: the column beside it has no room. */}
        <span className="block text-sm font-normal text-quiet sm:hidden">
          {done} of {of}
        </span>
      </td>
      <td className="hidden py-2 pr-3 sm:table-cell">
        {done} of {of}
      </td>
      <td className="py-2">{dueOn ? <Day on={dueOn} /> : '–'}</td>
    </tr>
  )
}
