import { Link } from '@remix-run/react'
import { Moment } from '~/ui/moment'
import type { RefusedAddress } from '../list-mail-faults.server'
import { sayMailFault } from '../mail-fault-words'

/** People whose mails are refused, with what the mail server says. @param linked whether the reader may open accounts */
export function MailFaultList({ people, linked }: { people: RefusedAddress[]; linked: boolean }) {
  return (
    <ul aria-label="Addresses that take no mail" className="mt-4 divide-y divide-line border-y border-line">
      {people.map(({ id, name, email, fault, at }) => (
        <li key={id} className="py-3">
          {linked ? (
            <Link
              to={`/people/${id}`}
              className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:text-accent"
            >
              {name}
            </Link>
          ) : (
            <span className="font-semibold">{name}</span>
          )}
          <span className="block break-all">{email}</span>
          <span className="block text-bad">{sayMailFault(fault)}</span>
          <span className="block text-sm text-quiet">
            Refused last on <Moment at={at} />
          </span>
        </li>
      ))}
    </ul>
  )
}
