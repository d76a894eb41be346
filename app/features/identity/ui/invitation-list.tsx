import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Moment } from '~/ui/moment'
import type { ListedInvitation } from '../list-invitations.server'
import { sayMailFault } from '../mail-fault-words'
import { roleWords } from '../words'

/** Invitations that were not accepted yet, each with sending it again and taking it back. */
export function InvitationList({ invitations }: { invitations: ListedInvitation[] }) {
  return (
    <ul aria-label="Open invitations" className="mt-4 divide-y divide-line border-y border-line">
      {invitations.map(
        ({ id, email, name, roles, team, inviter, sentAt, expiresAt, expired, fault, mine }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <p className="min-w-0">
              <span className="font-semibold break-all">{email}</span>
              {name ? <span className="text-quiet"> · {name}</span> : null}
              <span className="block text-sm text-quiet">
                {[roles.map((role) => roleWords[role].name).join(', ') || 'No role', team]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="block text-sm text-quiet">
                Sent <Moment at={sentAt} date />
                {inviter ? ` by ${inviter}` : ''}
                {expired ? (
                  <span className="text-bad">, has run out</span>
                ) : (
                  <>
                    , runs out <Moment at={expiresAt} date />
                  </>
                )}
              </span>
              {fault ? (
                <span className="block text-sm text-bad">The mail was not taken. {sayMailFault(fault)}</span>
              ) : null}
            </p>
            {mine ? (
              <Form method="post" className="flex gap-2">
                <input type="hidden" name="id" value={id} />
                <Button type="submit" name="do" value="renew" aria-label={`Send again to ${email}`}>
                  Send again
                </Button>
                <Button type="submit" name="do" value="revoke" look="bare" aria-label={`Take back ${email}`}>
                  Take back
                </Button>
              </Form>
            ) : null}
          </li>
        ),
      )}
    </ul>
  )
}
