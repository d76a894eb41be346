import { Form, Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { auditChoices } from '../audit-words'
import { type AuditFilter, writeAuditFilter } from '../read-audit-filter'

type Named = Pick<AuditFilter, 'action' | 'actor' | 'subject' | 'from' | 'to' | 'zone'>

/** What the log is narrowed to. Days are those of the reader's zone, which the browser tells. */
export function AuditFilterForm(props: { filter: Named; actor: string | null; subject: string | null }) {
  const { filter, actor, subject } = props
  const [zone, setZone] = useState(filter.zone)
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  const without = (name: 'actor' | 'subject') =>
    `/audit?${writeAuditFilter({ ...filter, [name]: undefined })}`
  return (
    <Form
      method="get"
      action="/audit"
      role="search"
      className="mt-4 grid grid-cols-2 items-end gap-3 md:flex md:flex-wrap"
    >
      <Select
        label="What"
        name="action"
        defaultValue={filter.action ?? ''}
        className="col-span-2 grow md:max-w-72"
      >
        <option value="">Everything</option>
        {auditChoices.map(({ action, says }) => (
          <option key={action} value={action}>
            {says}
          </option>
        ))}
      </Select>
      <Field
        label="From"
        type="date"
        name="from"
        defaultValue={filter.from ?? ''}
        className="grow md:max-w-44"
      />
      <Field label="To" type="date" name="to" defaultValue={filter.to ?? ''} className="grow md:max-w-44" />
      {filter.actor ? <input type="hidden" name="actor" value={filter.actor} /> : null}
      {filter.subject ? <input type="hidden" name="subject" value={filter.subject} /> : null}
      <input type="hidden" name="zone" value={zone} />
      <Button type="submit" look="main" className="col-span-2">
        Show
      </Button>
      {actor || subject ? (
        <p className="col-span-2 w-full text-quiet">
          {actor ? (
            <>
              Only what <strong className="text-ink">{actor}</strong> did.{' '}
              <Off to={without('actor')}>By anybody</Off>
            </>
          ) : null}{' '}
          {subject ? (
            <>
              Only what was done to <strong className="text-ink">{subject}</strong>.{' '}
              <Off to={without('subject')}>To anybody</Off>
            </>
          ) : null}
        </p>
      ) : null}
    </Form>
  )
}

function Off({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">
      {children}
    </Link>
  )
}
