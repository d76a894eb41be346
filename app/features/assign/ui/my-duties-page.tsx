import { Summary } from '~/ui/summary'
import { dutyWords } from '../duty-words'
import type { MyDuties, MyDuty } from '../my-duties'
import { DutyCard } from './duty-card'
import { DutyLine } from './duty-line'

/** What is asked of somebody, by what is next. What is done is folded away. */
export function MyDutiesPage({ duties }: { duties: MyDuties }) {
  const { today, required, standing, suggested, done, withdrawn } = duties
  const open = required.length + standing.length + suggested.length
  return (
    <>
      {open === 0 ? (
        <div className="mt-6 rounded-xl border border-line bg-raised px-4 py-5">
          <p>{dutyWords.nothing}</p>
          {done.length + withdrawn.length === 0 ? (
            <p className="mt-1 text-quiet">{dutyWords.nothingMore}</p>
          ) : null}
        </div>
      ) : null}
      {withdrawn.length ? (
        <ul aria-label={dutyWords.withdrawn} className="mt-4 divide-y divide-line border-y border-line">
          {withdrawn.map((duty) => (
            <DutyLine key={duty.id} duty={duty} today={today} />
          ))}
        </ul>
      ) : null}
      <Part title={dutyWords.toDo} duties={required} today={today} />
      <Part title={dutyWords.standing} says={dutyWords.standingSays} duties={standing} today={today} />
      <Part title={dutyWords.suggested} duties={suggested} today={today} />
      {done.length ? (
        <details className="mt-8">
          <Summary>
            {dutyWords.done} ({done.length})
          </Summary>
          <ul className="divide-y divide-line border-y border-line">
            {done.map((duty) => (
              <DutyLine key={duty.id} duty={duty} today={today} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  )
}

function Part(props: { title: string; says?: string; duties: MyDuty[]; today: string }) {
  const { title, says, duties, today } = props
  const id = title.toLowerCase().replace(/\W+/g, '-')
  if (duties.length === 0) return null
  return (
    <section aria-labelledby={id} className="mt-7">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      {says ? <p className="text-sm text-quiet">{says}</p> : null}
      <ul className="mt-2 space-y-4">
        {duties.map((duty) => (
          <li key={duty.id}>
            <DutyCard duty={duty} today={today} />
          </li>
        ))}
      </ul>
    </section>
  )
}
