import type { ReactNode } from 'react'
import type { DiffRow } from '../diff-lines'

/** Unchanged lines around a change that are shown; the others are folded. */
const around = 3

type Row = DiffRow & { at: number }

/**
 * How two texts differ, line by line, the old line above the new: readable without scripts, by ear, and on a phone.
 * @param beneath what is shown under a line of the newer text, by its number
 */
export function DiffView(props: {
  rows: DiffRow[]
  /** Where a line of the newer text leads, such as to commenting on it. */
  lineLink?: (line: number) => string
  beneath?: (line: number) => ReactNode
}) {
  const { lineLink, beneath } = props
  const rows = props.rows.map((row, at) => ({ ...row, at }))
  const near = new Set<number>()
  for (const { at, before, after } of rows)
    if (before === null || after === null || (after !== null && beneath?.(after)))
      for (let place = at - around; place <= at + around; place++) near.add(place)
  const runs: { shown: boolean; rows: Row[] }[] = []
  for (const row of rows) {
    const shown = near.has(row.at)
    const last = runs.at(-1)
    if (last?.shown === shown) last.rows.push(row)
    else runs.push({ shown, rows: [row] })
  }
  const lines = (of: Row[]) =>
    of.map((row) => <Line key={row.at} row={row} link={lineLink} beneath={beneath} />)
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-raised font-mono text-sm">
      {runs.map(({ shown, rows: run }) =>
        shown ? (
          <div key={run[0]?.at}>{lines(run)}</div>
        ) : (
          <details key={run[0]?.at} className="border-y border-line first:border-t-0 last:border-b-0">
            <summary className="flex min-h-11 cursor-pointer items-center px-3 font-sans text-quiet">
              {run.length === 1 ? '1 line as it was' : `${run.length} lines as they were`}
            </summary>
            {lines(run)}
          </details>
        ),
      )}
    </div>
  )
}

function Line(props: {
  row: Row
  link: ((line: number) => string) | undefined
  beneath: ((line: number) => ReactNode) | undefined
}) {
  const { row, link, beneath } = props
  const { text, before, after } = row
  const [sign, says, look] =
    after === null
      ? ['−', 'taken out: ', 'border-bad line-through decoration-1']
      : before === null
        ? ['+', 'new: ', 'border-accent bg-wash']
        : [' ', '', 'border-transparent']
  const number = after ?? before
  return (
    <>
      <div className={`flex gap-2 border-l-4 px-2 ${look}`}>
        <span className="w-9 shrink-0 text-right text-quiet no-underline select-none">
          {link && after !== null ? (
            <a href={link(after)} aria-label={`Comment on line ${after}`} className="block py-0.5 underline">
              {number}
            </a>
          ) : (
            <span className="block py-0.5">{number}</span>
          )}
        </span>
        <span aria-hidden className="py-0.5 text-quiet select-none">
          {sign}
        </span>
        <span className="min-w-0 py-0.5 break-words whitespace-pre-wrap">
          {says ? <span className="sr-only">{says}</span> : null}
          {text || ' '}
        </span>
      </div>
      {after === null ? null : beneath?.(after)}
    </>
  )
}
