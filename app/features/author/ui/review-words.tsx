import { Moment } from '~/ui/moment'
import { Summary } from '~/ui/summary'

type Said = { id: string; verdict: string; words: string; at: string; by: string; ofThis: boolean }
type Problem = { line: number; level: 'error' | 'warning'; message: string; remedy: string }

/** What the checks and the reviewers say of a draft. */
export function ReviewWords({ reviews, problems }: { reviews: Said[]; problems: Problem[] }) {
  const errors = problems.filter(({ level }) => level === 'error')
  const warnings = problems.filter(({ level }) => level === 'warning')
  return (
    <>
      <Problems name="To mend before it is published" rows={errors} />
      <Problems name="For its author to judge" rows={warnings} />
      {reviews.length > 0 ? (
        <section className="mt-6">
          <h2 className="text-lg font-semibold">Reviews</h2>
          <ul className="mt-1 space-y-2">
            {reviews.map(({ id, verdict, words, at, by, ofThis }) => (
              <li key={id}>
                <p>
                  {verdict === 'approved' ? 'Approved' : 'Changes asked for'} by {by}, <Moment at={at} />
                  {ofThis ? '' : ' · of an earlier text'}
                </p>
                {words ? <p className="border-l-4 border-line pl-3 whitespace-pre-wrap">{words}</p> : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}

function Problems({ name, rows }: { name: string; rows: Problem[] }) {
  if (rows.length === 0) return null
  return (
    <details className="mt-4 rounded-xl border border-line bg-raised px-4 py-1" open={rows.length < 5}>
      <Summary>
        {name} ({rows.length})
      </Summary>
      <ul className="space-y-2 pb-3">
        {rows.map(({ line, message, remedy }) => (
          <li key={`${line}${message}`}>
            Line {line}: {message} <span className="text-quiet">{remedy}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
