import { AppError } from '~/platform/errors'

/** What is said where something needs a fresh sign-in. */
export function signInAgain(): AppError {
  return new AppError({
    code: 'sign-in-needed',
    message: 'no fresh sign-in',
    userMessage:
      'It is a while since you signed in here. Sign in once more, then do this. Nothing was changed.',
  })
}
