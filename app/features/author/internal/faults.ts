import { AppError } from '~/platform/errors'

export function noSuchPiece(): AppError {
  return new AppError({
    code: 'not-found',
    message: 'no such piece',
    userMessage: 'The studio holds nothing of this name. It may have been renamed.',
  })
}

/** Somebody else was first. */
export function changedMeanwhile(): AppError {
  return new AppError({
    code: 'conflict',
    message: 'the draft changed meanwhile',
    userMessage:
      'Somebody changed this meanwhile. Nothing was done. Look at it as it is now, then decide anew.',
  })
}

export function refused(userMessage: string): AppError {
  return new AppError({ code: 'conflict', message: 'not in this state', userMessage })
}
