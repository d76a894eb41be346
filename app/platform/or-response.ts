import { AppError } from './errors'

/** For loaders: an error of ours becomes the thrown `Response` that the error page shows with its own words. */
export async function orResponse<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (error instanceof AppError) throw error.toResponse()
    throw error
  }
}
