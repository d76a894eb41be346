import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { fillDemo } from './features/account/fill-demo.server'
import { startReminding } from './features/assign/start-reminding.server'
import { startSpreading } from './features/assign/start-spreading.server'
import { closeGate } from './features/author/ask-gate.server'
import { closeLanguage } from './features/author/ask-language.server'
import { startPublishing } from './features/author/publish-due.server'
import { offerFirstAdmin } from './features/identity/offer-first-admin.server'
import { startWork } from './features/identity/start-work.server'
import { startFollowing } from './features/learn/follow-library.server'
import { getKeptLibrary } from './features/learn/get-kept-library.server'
import { startAsking } from './features/learn/start-asking.server'
import { TaskStoreProvider } from './features/match/task-store'
import { startReporting } from './features/report/start-reporting.server'
import { closeDatabase } from './platform/db.server'
import { env } from './platform/env.server'
import { AppError } from './platform/errors'
import { createHttpApp, listen, pathForLog } from './platform/http-app.server'
import { log } from './platform/log.server'
import { NonceProvider } from './platform/nonce'
import { PageFactsProvider } from './platform/page-facts'

/** What `bin/` needs of the built server: the product has one bundle, and this is its door. */
export const house = {
  createHttpApp,
  listen,
  warmUp: getKeptLibrary,
  /** A lesson is late from one day to the next, and verified without a change of its text. */
  pageVersion: async () => `${(await getKeptLibrary()).hash} ${new Date().toISOString().slice(0, 10)}`,
  offerFirstAdmin,
  fillDemo,
  startWork: startEverything,
  closeDatabase,
  log,
}

function startEverything(): { stop: () => Promise<void> } {
  const works = [
    startWork(),
    startAsking(),
    startSpreading(),
    startReminding(),
    startReporting(),
    startFollowing(),
    startPublishing(),
  ]
  return {
    stop: async () => {
      await Promise.all(works.map(({ stop }) => stop()))
      closeGate()
      await closeLanguage()
    },
  }
}

const abortAfterMs = 5000
export const streamTimeout = abortAfterMs

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { nonce }: AppLoadContext,
): Promise<Response> {
  const facts = { library: await nameLibrary(), build: context.manifest.version, guest: isGuest(request) }
  // The browser's Back would show it again to whoever sits there after somebody signed out.
  if (!facts.guest) headers.set('Cache-Control', 'no-store')
  return new Promise((resolve, reject) => {
    let answer = status
    let shellSent = false
    const ready = isbot(request.headers.get('user-agent') ?? '') ? 'onAllReady' : 'onShellReady'
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={nonce}>
        <PageFactsProvider value={facts}>
          <TaskStoreProvider>
            <RemixServer context={context} url={request.url} nonce={nonce} abortDelay={abortAfterMs} />
          </TaskStoreProvider>
        </PageFactsProvider>
      </NonceProvider>,
      {
        nonce,
        [ready]() {
          shellSent = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status: answer }))
          pipe(body)
        },
        onShellError: reject,
        onError(error: unknown) {
          answer = 500
          if (shellSent) log.error({ error }, 'render failed')
        },
      },
    )
    setTimeout(abort, abortAfterMs + 1000).unref()
  })
}

/** What the page may keep on the device. Nothing where the library is at fault, or keeping is switched off. */
async function nameLibrary(): Promise<string> {
  if (env.OFFLINE === 'off' || env.NODE_ENV === 'development') return ''
  return getKeptLibrary().then(
    ({ hash }) => hash,
    () => '',
  )
}

/** As in the cache of guests' pages: without a cookie, a page holds nothing of a person. */
function isGuest(request: Request): boolean {
  return !request.headers.has('cookie') && !request.headers.has('authorization')
}

/** Faults of loaders and actions go to the log without the request's body: it may hold a person's words. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return
  if (error instanceof AppError && error.status < 500) return
  log.error({ error, path: pathForLog(new URL(request.url).pathname) }, 'request failed')
}
