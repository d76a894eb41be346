import type { DraftProblem } from '../../look-at-draft.server'

/** What the checks find, each with the line it is at. With `goTo` the line is a way there. */
export function ProblemList(props: { problems: readonly DraftProblem[]; goTo?: (line: number) => void }) {
  const { problems, goTo } = props
  if (problems.length === 0) return <p className="text-quiet">The checks find none.</p>
  return (
    <ul className="divide-y divide-line">
      {problems.map(({ line, rule, message, remedy, level }) => {
        const words = `${level === 'error' ? 'Error' : 'Warning'}, line ${line}`
        const colour = level === 'error' ? 'text-bad' : 'text-mixed'
        return (
          <li key={`${line}/${rule}/${message}`} className="py-2">
            {goTo ? (
              <button
                type="button"
                className={`inline-flex min-h-11 items-center font-semibold underline underline-offset-4 ${colour}`}
                onClick={() => goTo(line)}
              >
                {words}
              </button>
            ) : (
              <span className={`font-semibold ${colour}`}>{words}</span>
            )}
            <p>
              {message} {remedy} <span className="text-sm text-quiet">({rule})</span>
            </p>
          </li>
        )
      })}
    </ul>
  )
}
