import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Moment } from '~/ui/moment'
import type { ListedPasskey } from '../list-ways-in.server'

/** Somebody's passkeys; each can be taken away. */
export function PasskeyList({ passkeys }: { passkeys: ListedPasskey[] }) {
  if (passkeys.length === 0) return <p className="mt-6">You have none yet.</p>
  return (
    <ul aria-label="Your passkeys" className="mt-6 divide-y divide-line border-y border-line">
      {passkeys.map(({ id, name, createdAt, usedAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
          <p>
            <span className="font-semibold">{name}</span>
            <span className="block text-sm text-quiet">
              Added <Moment at={createdAt} date />.{' '}
              {usedAt ? (
                <>
                  Last used <Moment at={usedAt} />.
                </>
              ) : (
                'Not used yet.'
              )}
            </span>
          </p>
          <Form method="post">
            <Button type="submit" name="remove" value={id} aria-label={`Remove ${name}`}>
              Remove
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  )
}
