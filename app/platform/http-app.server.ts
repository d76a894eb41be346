import { randomBytes, randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { constants } from 'node:zlib'
import { createRequestHandler } from '@remix-run/express'
import type { ServerBuild } from '@remix-run/node'
import compression from 'compression'
import express, { type NextFunction, type Request, type Response } from 'express'
import { answerPacked } from './answer-packed.server'
import { env } from './env.server'
import { log } from './log.server'
import { cachePages } from './page-cache.server'
import { paths } from './paths.server'
import { refuseFloods } from './refuse-floods.server'
import { securityHeaders } from './security-headers.server'
import { servePacked } from './serve-packed.server'

const maxBodyBytes = 256 * 1024
/** Longer than proxies keep an idle connection (a minute, mostly): else one is closed under a request of theirs. */
const keepAliveMs = 75_000
const megabyte = 1024 * 1024
/** A window of 256 kB holds a page; the usual one takes 4 MB more for each answer under way, and does not give them back. */
const brotliParams = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 }
const assetOptions = {
  immutable: true,
  maxAge: '1y',
  // The studio's preview is of no origin, and asks for styles, fonts and code as a stranger would.
  setHeaders: (response: Response) => response.set('Access-Control-Allow-Origin', '*'),
}
/** Where more may come than elsewhere: a file of people or a picture, of 10 MB, or a text of the studio, with what a form puts round it. */
const largeBodies: [path: RegExp, most: number][] = [
  [/^\/people\/(?:teams\/)?import$/, 11 * megabyte],
  [/^\/studio\/\w+\/[\w-]+\/image$/, 11 * megabyte],
  [/^\/studio\/\w+\/[\w-]+(\/\w+)?$/, 3 * megabyte],
]

export type HttpAppOptions = {
  build: ServerBuild | (() => Promise<ServerBuild>)
  /** In development, Vite's middleware: it serves the sources that production serves from `build/client`. */
  devMiddleware?: express.RequestHandler
  /** Names what pages are made from, for the cache of guests' pages; without it nothing is kept. */
  pageVersion?: () => Promise<string>
}

/** The Express application: headers, guards, static files, then Remix. */
export function createHttpApp({ build, devMiddleware, pageVersion }: HttpAppOptions): express.Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', env.TRUST_PROXY)
  app.set('query parser', 'simple')
  app.use(logRequest)
  app.use(setSecurityHeaders)
  app.use(refuseCrossSiteWrites)
  app.use(refuseFloods)
  app.use(refuseLargeBodies)
  const assets = join(paths.clientBuild, 'assets')
  if (!devMiddleware) app.use('/assets', servePacked(assets, assetOptions))
  app.use('/library', answerPacked)
  app.use(compression({ brotli: { params: brotliParams }, filter: isWhole }))
  if (devMiddleware) app.use(devMiddleware)
  else {
    app.use('/assets', express.static(assets, { ...assetOptions, index: false, fallthrough: false }))
    app.use(express.static(paths.clientBuild, { maxAge: '1h', index: false, redirect: false }))
  }
  if (pageVersion) app.use(cachePages(pageVersion, ['/healthz', '/readyz']))
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: devMiddleware ? 'development' : 'production',
      getLoadContext: (request, response) => ({
        nonce: response.locals.nonce as string,
        requestId: response.locals.requestId as string,
        assets: typeof build === 'function' ? null : build.assets,
        address: request.ip ?? 'unknown',
        pace: () => untilTaken(response),
      }),
    }),
  )
  app.use(answerFault)
  return app
}

/** A part of a file is told by its place in the file as it is: compressed it would be of no use to anybody. */
function isWhole(request: Request, response: Response): boolean {
  return !response.hasHeader('Content-Range') && compression.filter(request, response)
}

const mostWaitingBytes = 1024 * 1024

/** Resolves once the receiver has taken most of an answer, or is gone: Remix itself sends on without looking. */
async function untilTaken(response: Response): Promise<void> {
  while (response.writableLength > mostWaitingBytes && !response.destroyed)
    await new Promise((resolve) => setTimeout(resolve, 20))
}

function setSecurityHeaders(request: Request, response: Response, next: NextFunction): void {
  const nonce = randomBytes(16).toString('base64')
  response.locals.nonce = nonce
  response.locals.requestId = randomUUID()
  response.set(
    securityHeaders({ nonce, secure: request.secure, development: env.NODE_ENV === 'development' }),
  )
  // The studio's preview is of no origin, and shows the pictures of lessons too.
  if (request.path.startsWith('/library/image.')) response.set('Cross-Origin-Resource-Policy', 'cross-origin')
  next()
}

/**
 * Refuses unsafe requests that another site made. `Referrer-Policy: no-referrer` makes browsers send
 * `Origin: null` with an ordinary form, so there `Sec-Fetch-Site`, which pages cannot set, decides.
 */
function refuseCrossSiteWrites(request: Request, response: Response, next: NextFunction): void {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return next()
  const origin = request.get('origin')
  const own = `${request.protocol}://${request.get('host')}`
  const site = request.get('sec-fetch-site')
  if (origin === own && (site === undefined || site === 'same-origin')) return next()
  if (origin === 'null' && site === 'same-origin') {
    request.headers.origin = own // Remix compares it too
    return next()
  }
  if (origin === undefined && site === undefined) return next() // not a browser: no ambient authority to misuse
  response.status(403).type('text').send('This request came from another site and was not carried out.')
}

function refuseLargeBodies(request: Request, response: Response, next: NextFunction): void {
  const path = request.path.replace(/\.data$/, '')
  const most = largeBodies.find(([large]) => large.test(path))?.[1] ?? maxBodyBytes
  const refuse = () => {
    if (response.headersSent) return
    response
      .status(413)
      .set('connection', 'close')
      .type('text')
      .send(
        `That is more than the server takes at once (${
          most > maxBodyBytes ? `${Math.floor(most / megabyte / 1.1)} MB` : '256 kB'
        }).`,
      )
  }
  if (Number(request.get('content-length') ?? 0) > most) return refuse()
  if (request.get('transfer-encoding') !== undefined) limitAsItComes(request, most, refuse)
  next()
}

/**
 * A body that comes in chunks tells no length before. Its bytes are counted where the parser hands them over, since a
 * listener for data would take them from the one who reads them.
 */
function limitAsItComes(request: Request, most: number, refuse: () => void): void {
  const push = request.push
  let bytes = 0
  request.push = (chunk: unknown, encoding?: BufferEncoding) => {
    if (chunk instanceof Uint8Array) bytes += chunk.length
    if (bytes <= most) return push.call(request, chunk, encoding)
    refuse() // Its end closes the connection; whoever reads the body is told that it broke off.
    return false
  }
}

/** The path for the log. That of a calendar is a key to it. */
export function pathForLog(path: string): string {
  return path.replace(/^\/feed\/.+/i, '/feed/…')
}

function logRequest(request: Request, response: Response, next: NextFunction): void {
  const started = process.hrtime.bigint()
  const path = pathForLog(request.path)
  response.on('finish', () => {
    if (path.startsWith('/assets/') || path === '/healthz') return
    const ms = Math.round(Number(process.hrtime.bigint() - started) / 1e4) / 100
    log.info({ method: request.method, path, status: response.statusCode, ms }, 'request')
  })
  next()
}

function answerFault(error: unknown, request: Request, response: Response, next: NextFunction): void {
  const status = (error as { status?: number }).status ?? 500
  if (status >= 500) log.error({ error, path: pathForLog(request.path) }, 'request failed')
  if (response.headersSent) return next(error)
  const words =
    status === 404
      ? 'There is no such file.'
      : 'Something went wrong on our side. Nothing you typed was lost.'
  response.status(status).type('text').send(words)
}

/**
 * Listens, and resolves once the port is ours. A taken port rejects with `EADDRINUSE`.
 * Returns the server and a `stop` that lets requests under way end before it resolves.
 */
export async function listen(
  app: express.Express,
  options: { port: number; host?: string | undefined },
): Promise<{ server: Server; port: number; stop: () => Promise<void> }> {
  const server = await new Promise<Server>((resolve, reject) => {
    const opening = options.host ? app.listen(options.port, options.host) : app.listen(options.port)
    opening.once('listening', () => resolve(opening))
    opening.once('error', reject)
  })
  server.keepAliveTimeout = keepAliveMs
  server.headersTimeout = keepAliveMs + 1000
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : options.port
  const stop = () =>
    new Promise<void>((resolve) => {
      const hurry = setTimeout(() => server.closeAllConnections(), env.STOP_AFTER_MS)
      // A connection that is idle once its answer has gone would stay open for its whole time.
      const sweep = setInterval(() => server.closeIdleConnections(), 50)
      server.close(() => {
        clearTimeout(hurry)
        clearInterval(sweep)
        resolve()
      })
    })
  return { server, port, stop }
}
