import { z } from 'zod'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { log } from '~/platform/log.server'
import { publicUrl } from '~/platform/public-url.server'
import type { SignOn } from './get-sign-on.server'
import { onwardSchema } from './identity.schema'
import { discoverProvider } from './internal/discover-provider.server'
import { exchangeCode } from './internal/exchange-code.server'
import { followGroups } from './internal/follow-groups.server'
import { signOnFault } from './internal/sign-on-fault'
import { signOnCookie, signOnSecrets } from './internal/sign-on-secrets.server'
import { welcomeBySignOn } from './internal/welcome-by-sign-on.server'
import { openSession } from './open-session.server'
import { redeemToken } from './redeem-token.server'
import { writeAudit } from './write-audit.server'

const clocksDifferMs = 30_000
const subject = z.object({
  onward: onwardSchema,
  again: z.boolean().default(false),
  begun: z.coerce.date().nullable().default(null),
})

/**
 * Ends what `beginSignOn` began, with the request that the provider led back with; once, whatever comes of it. Makes or
 * finds the account, lets its roles follow the groups, and signs in.
 * @returns the `Set-Cookie` values, where to go on to, and whether it was to be asked anew and was not, or not provably
 * @throws AppError expired, where this browser began nothing, or it was used; unavailable; not-allowed
 */
export async function finishSignOn(options: {
  signOn: SignOn
  request: Request
  now: Date
}): Promise<{ setCookies: string[]; onward: string; unproved: boolean }> {
  const { signOn, request, now } = options
  const back = new URL(publicUrl('/sign-in/company/back'))
  back.search = new URL(request.url).search
  const secret = await signOnCookie.read(request)
  const secrets = secret && signOnSecrets(secret)
  if (!secrets || back.searchParams.get('state') !== secrets.state) throw begunElsewhere()
  const db = await openDatabase()
  const { onward, again, begun } = await redeemToken(db, {
    purpose: 'sign-on',
    secret,
    subject,
    now,
  }).catch(() => {
    throw begunElsewhere()
  })
  try {
    const { claims, askedAt } = await discoverProvider(signOn)
      .then((config) => exchangeCode({ config, signOn, back, secrets }))
      .catch((cause: unknown) => {
        throw signOnFault(cause)
      })
    const anew = isSince(askedAt, begun)
    const session = await db.$transaction(async (tx) => {
      const personId = await welcomeBySignOn(tx, { signOn, claims, now })
      if (claims.groups) await followGroups(tx, { personId, groups: claims.groups, mapping: signOn.roles })
      return openSession(tx, { request, personId, method: anew ? 'sign-on-anew' : 'sign-on', now })
    })
    if (again && !anew) log.warn({ issuer: signOn.issuer }, 'sign-on does not prove that it asked anew')
    return { setCookies: [session, await signOnCookie.clear()], onward, unproved: again && !anew }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    log.warn({ fault: error.message }, 'sign-on refused')
    const detail = { method: 'sign-on', why: error.code }
    await writeAudit(db, { action: 'sign-in-refused', actorId: null, detail })
    throw error
  }
}

/** Whether the provider asked after the sign-in was begun. Its clock and ours may differ a little. */
function isSince(askedAt: Date | null, begun: Date | null): boolean {
  return askedAt !== null && begun !== null && askedAt.getTime() > begun.getTime() - clocksDifferMs
}

function begunElsewhere(): AppError {
  return new AppError({
    code: 'expired',
    message: 'sign-on: no such beginning in this browser',
    userMessage: 'That sign-in was begun in another browser or tab, or took too long. Begin once more.',
  })
}
