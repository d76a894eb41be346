import { Notice } from '~/ui/notice'
import { inviteFateWords, summariseFates } from '../invitation-words'
import type { InvitedAddress } from '../invite-people.server'

/** What became of each pasted address: those to mend first, the others in the order they were pasted. */
export function FatesList({ rows }: { rows: InvitedAddress[] }) {
  const mend = rows.filter(({ fate }) => fate === 'no-address')
  const rest = rows.filter(({ fate }) => fate !== 'no-address')
  return (
    <div className="mt-6">
      <Notice>
        <p className="font-semibold">{summariseFates(rows)}</p>
        {mend.length ? (
          <p className="mt-1">
            Mend these in the field and send it again: who is invited already is told so.
          </p>
        ) : null}
      </Notice>
      <ul aria-label="Each address" className="mt-3 divide-y divide-line border-y border-line text-sm">
        {[...mend, ...rest].map(({ given, email, fate }) => (
          <li key={email ?? given} className="flex flex-wrap justify-between gap-x-6 py-2">
            <span className="min-w-0 break-words">{email ?? given}</span>
            <span className={fate === 'no-address' || fate === 'closed' ? 'text-bad' : 'text-quiet'}>
              {inviteFateWords[fate]}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
