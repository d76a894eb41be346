import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Moment } from '~/ui/moment'
import type { ListedSession } from '../list-sessions.server'
import { methodWords, type SignInMethod } from '../words'

/** The browsers somebody is signed in on; each can be ended, also the others at once. */
export function SessionList({ sessions, current }: { sessions: ListedSession[]; current: string }) {
  return (
    <section aria-labelledby="sessions" className="mt-10">
      <h2 id="sessions" className="text-lg font-semibold">
        Where you are signed in
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {sessions.map(({ id, device, method, createdAt, seenAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3">
            <p>
              <span className="font-semibold">{device}</span>
              {id === current ? <span className="text-quiet"> · this one</span> : null}
              <span className="block text-sm text-quiet">
                Since <Moment at={createdAt} />, by {methodWords[method as SignInMethod] ?? method}. Last seen{' '}
                <Moment at={seenAt} />.
              </span>
            </p>
            {id === current ? null : (
              <Form method="post">
                <input type="hidden" name="session" value={id} />
                <Button type="submit" name="which" value="this" aria-label={`Sign out ${device}`}>
                  Sign out
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <Form method="post" className="mt-3">
          <Button type="submit" name="which" value="others">
            Sign out everywhere else
          </Button>
        </Form>
      ) : null}
    </section>
  )
}
