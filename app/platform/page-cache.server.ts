import type { NextFunction, Request, RequestHandler, Response } from 'express'

/** Parts of a page that are new in every answer, under the names that `response.locals` knows them by. */
const freshParts = ['nonce', 'requestId'] as const

type Piece = string | { fresh: (typeof freshParts)[number] }
type Kept = { version: string; headers: [string, string][]; pieces: Piece[]; size: number }

const mostBytes = 48 * 1024 * 1024
const mostAddress = 512

/**
 * Keeps rendered pages of guests in memory: to a guest a lesson is the same page as to everybody, but for the nonce and
 * the id of the request, which are put in afresh. Requests with a cookie or a query that is too long are rendered each
 * time; so is everything that answers with another status, a cookie, or `no-store`. The oldest page goes first.
 * Addresses of `neverKept` wait for nothing: they tell how the server is.
 * @param version names what pages are made from; a page of another version is rendered anew. Null: keep nothing.
 */
export function cachePages(
  version: () => Promise<string | null>,
  neverKept: readonly string[] = [],
): RequestHandler {
  const kept = new Map<string, Kept>()
  let bytes = 0

  const keep = (key: string, page: Kept) => {
    const before = kept.get(key)
    if (before) bytes -= before.size
    kept.delete(key)
    kept.set(key, page)
    bytes += page.size
    for (const [oldest, { size }] of kept) {
      if (bytes <= mostBytes) break
      kept.delete(oldest)
      bytes -= size
    }
  }

  const answer = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    // What no guest's page is waits for no library; where there is none, whoever is asked says what is amiss.
    const now =
      isForAnyGuest(request) && !neverKept.includes(request.path) ? await version().catch(() => null) : null
    if (now === null) return next()
    const page = kept.get(request.url)
    if (page?.version === now) {
      for (const [name, value] of page.headers) response.setHeader(name, value)
      response.end(
        page.pieces
          .map((piece) => (typeof piece === 'string' ? piece : freshOf(response, piece.fresh)))
          .join(''),
      )
      return
    }
    recordBody(response, (body) => {
      if (!isKeepable(response)) return
      const pieces = cutOut(body, response)
      const headers = Object.entries(response.getHeaders()).flatMap(([name, value]): [string, string][] =>
        keptHeaders.has(name) && typeof value === 'string' ? [[name, value]] : [],
      )
      keep(request.url, { version: now, headers, pieces, size: body.length })
    })
    next()
  }
  return (request, response, next) => {
    answer(request, response, next).catch(next)
  }
}

const keptHeaders = new Set(['content-type', 'cache-control', 'vary', 'link'])

function isForAnyGuest(request: Request): boolean {
  return (
    request.method === 'GET' &&
    !request.headers.cookie &&
    !request.headers.authorization &&
    request.url.length <= mostAddress
  )
}

function isKeepable(response: Response): boolean {
  const type = String(response.getHeader('content-type') ?? '')
  const control = String(response.getHeader('cache-control') ?? '')
  return (
    response.statusCode === 200 &&
    type.startsWith('text/html') &&
    !control.includes('no-store') &&
    !response.hasHeader('set-cookie')
  )
}

function freshOf(response: Response, name: (typeof freshParts)[number]): string {
  return String(response.locals[name])
}

/** Hands over the whole body once the answer has ended; it is sent on as it comes. */
function recordBody(response: Response, done: (body: string) => void): void {
  const chunks: Buffer[] = []
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  const note = (chunk: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }
  response.write = ((chunk: unknown, ...rest: never[]) => {
    note(chunk)
    return write(chunk, ...rest)
  }) as typeof response.write
  response.end = ((chunk: unknown, ...rest: never[]) => {
    note(chunk)
    done(Buffer.concat(chunks).toString('utf8'))
    return end(chunk, ...rest)
  }) as typeof response.end
}

/** Cuts a page at its fresh parts, which are random and long, so that nothing else can look like them. */
function cutOut(body: string, response: Response): Piece[] {
  let pieces: Piece[] = [body]
  for (const fresh of freshParts) {
    const value = freshOf(response, fresh)
    pieces = pieces.flatMap((piece) =>
      typeof piece === 'string'
        ? piece.split(value).flatMap((text, at): Piece[] => (at === 0 ? [text] : [{ fresh }, text]))
        : [piece],
    )
  }
  return pieces
}
