import { Link } from '@remix-run/react'
import { Notice } from '~/ui/notice'

/** What came of a decision about a gap, with the way to what it began. */
export function GapAnswer({ answer }: { answer: { says: string; fault: boolean; to?: string | null } }) {
  return (
    <Notice fault={answer.fault}>
      {answer.says}{' '}
      {answer.to ? (
        <Link to={answer.to} className="text-accent underline underline-offset-4">
          Open the draft
        </Link>
      ) : null}
    </Notice>
  )
}
