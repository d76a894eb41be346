import { ButtonLink } from '~/ui/button'
import { Moment } from '~/ui/moment'
import type { WaysIn } from '../list-ways-in.server'

/** How somebody can sign in, each with the page where it is changed. */
export function WaysInList({ ways }: { ways: WaysIn }) {
  const { passwordSince, passkeys, companySince } = ways
  return (
    <section aria-labelledby="ways-in" className="mt-10">
      <h2 id="ways-in" className="text-lg font-semibold">
        How you sign in
      </h2>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        <li className="py-3">
          <span className="font-semibold">Link by e-mail</span>
          <span className="block text-sm text-quiet">Always works.</span>
        </li>
        <li className={row}>
          <p>
            <span className="font-semibold">Passkey</span>
            <span className="block text-sm text-quiet">
              {passkeys.length > 0
                ? passkeys.map(({ name }) => name).join(', ')
                : 'None yet. One touch, nothing to type.'}
            </span>
          </p>
          <ButtonLink
            to="/me/account/passkeys"
            aria-label={passkeys.length > 0 ? 'Change passkeys' : 'Add a passkey'}
          >
            {passkeys.length > 0 ? 'Change' : 'Add'}
          </ButtonLink>
        </li>
        <li className={row}>
          <p>
            <span className="font-semibold">Password</span>
            <span className="block text-sm text-quiet">
              {passwordSince ? (
                <>
                  Set <Moment at={passwordSince} date />.
                </>
              ) : (
                'None. You need none.'
              )}
            </span>
          </p>
          <ButtonLink
            to="/me/account/password"
            aria-label={passwordSince ? 'Change password' : 'Set a password'}
          >
            {passwordSince ? 'Change' : 'Set'}
          </ButtonLink>
        </li>
        {companySince ? (
          <li className="py-3">
            <span className="font-semibold">Your company’s single sign-on</span>
            <span className="block text-sm text-quiet">
              Since <Moment at={companySince} date />.
            </span>
          </li>
        ) : null}
      </ul>
    </section>
  )
}

const row = 'flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-3'
