import type { ReactElement } from 'react'
import { Summary } from './summary'

const look = 'divide-y divide-line border-y border-line'

/** A list with its first rows in sight and the others one tap farther, so that what stands below it is near. */
export function FoldedList(props: { rows: ReactElement[]; inSight: number; className?: string }) {
  const { rows, inSight, className = '' } = props
  const folded = rows.slice(inSight)
  return (
    <div className={className}>
      <ul className={look}>{rows.slice(0, inSight)}</ul>
      {folded.length > 0 ? (
        <details>
          <Summary look="link">{folded.length} more</Summary>
          <ul className={look}>{folded}</ul>
        </details>
      ) : null}
    </div>
  )
}
