import { Link } from '@remix-run/react'
import { Moment } from '~/ui/moment'
import type { AuditLine } from '../internal/find-audit.server'

/** Entries of the audit log as sentences. A name leads to all that its bearer did, or that was done to them. */
export function AuditList({ entries, search }: { entries: AuditLine[]; search: string }) {
  const narrowed = (name: 'actor' | 'subject', id: string) => {
    const params = new URLSearchParams(search)
    params.set(name, id)
    return `/audit?${params}`
  }
  return (
    <ol aria-label="Entries" className="mt-3 divide-y divide-line border-y border-line">
      {entries.map(({ id, at, says, actorId, actor, subjectId, subject, detail }) => (
        <li key={id} className="grid gap-x-6 py-2.5 md:grid-cols-[11rem_1fr]">
          <p className="text-sm text-quiet md:pt-0.5">
            <Moment at={at} />
          </p>
          <p className="min-w-0 break-words">
            {actorId ? <Narrow to={narrowed('actor', actorId)}>{actor}</Narrow> : actor} {says}
            {subject && subjectId ? (
              <>
                {' '}
                <Narrow to={narrowed('subject', subjectId)}>{subject}</Narrow>
              </>
            ) : null}
            {Object.keys(detail).length ? (
              <span className="block text-sm text-quiet">
                {Object.entries(detail)
                  .filter(([, value]) => value !== '')
                  .map(([key, value]) => `${key}: ${value}`)
                  .join(' · ')}
              </span>
            ) : null}
          </p>
        </li>
      ))}
    </ol>
  )
}

function Narrow({ to, children }: { to: string; children: string }) {
  return (
    <Link
      to={to}
      className="-my-2.5 inline-block py-2.5 font-semibold text-accent underline-offset-4 hover:underline"
    >
      {children}
    </Link>
  )
}
