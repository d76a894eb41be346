/** Every code an error of ours can carry, and the HTTP status it becomes. */
const statusOf = {
  'bad-input': 400,
  'sign-in-needed': 401,
  'cross-site': 403,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  expired: 410,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof statusOf

/** The one error of the product: a code for programs, a message for logs, and words for the person. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly userMessage: string

  constructor(options: { code: ErrorCode; message: string; userMessage: string; cause?: unknown }) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = options.code
    this.userMessage = options.userMessage
  }

  get status(): number {
    return statusOf[this.code]
  }

  /** As a thrown `Response`, which Remix's boundaries show with their status: `{ code, userMessage }`. */
  toResponse(): Response {
    // Not `Response.json`: pages made in the browser throw it too, and not every browser in use has that.
    return new Response(JSON.stringify({ code: this.code, userMessage: this.userMessage }), {
      status: this.status,
      headers: { 'Content-Type': 'application/json' },
    })
  }
}
