import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client'
import { AppError } from '~/platform/errors'

/** What a provider that is in trouble answers with, or does not. */
const down = new Set([
  'OAUTH_TIMEOUT',
  'OAUTH_ABORT',
  'OAUTH_RESPONSE_IS_NOT_CONFORM',
  'OAUTH_RESPONSE_IS_NOT_JSON',
  'OAUTH_PARSE_ERROR',
  'server_error',
  'temporarily_unavailable',
])
/** What wants a new start. */
const stale = new Set(['invalid_grant', 'login_required', 'interaction_required', 'consent_required'])

/** A fault of the company's sign-on, in words for the person; the message for the log holds codes alone. */
export function signOnFault(cause: unknown): AppError {
  const code = codeOf(cause)
  if (code === 'access_denied')
    return new AppError({
      code: 'not-allowed',
      message: 'sign-on: access denied at the provider',
      userMessage: 'Your company’s sign-on said no, or you stopped it. You are not signed in.',
    })
  if (stale.has(code))
    return new AppError({
      code: 'expired',
      message: `sign-on: ${code}`,
      userMessage: 'That sign-in was used already, or took too long. Begin once more.',
    })
  if (down.has(code) || cause instanceof TypeError)
    return new AppError({
      code: 'unavailable',
      message: `sign-on: provider does not answer (${code})`,
      userMessage:
        'Your company’s sign-on does not answer right now. Try again in a minute, or take another way.',
    })
  return new AppError({
    code: 'not-allowed',
    message: `sign-on: answer does not hold (${code})`,
    userMessage:
      'What your company’s sign-on sent could not be trusted, so you are not signed in. Begin once more; if it stays so, tell whoever looks after Just Enough.',
  })
}

/** The code of a fault: openid-client's, or the one that the provider gave, which is of a short list or not repeated. */
function codeOf(cause: unknown): string {
  if (cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError)
    return /^[a-z_]{1,40}$/.test(cause.error) ? cause.error : 'other'
  if (cause instanceof ClientError) return cause.code ?? 'other'
  return cause instanceof Error ? cause.name : 'other'
}
