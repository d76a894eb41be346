import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node'
import {
  type ClientLoaderFunctionArgs,
  Link,
  Links,
  Meta,
  NavLink,
  Outlet,
  Scripts,
  ScrollRestoration,
  type ShouldRevalidateFunction,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { isDemo } from './features/account/is-demo.server'
import { DemoLine } from './features/account/ui/demo-line'
import { getPerson } from './features/identity/get-person.server'
import type { Visitor } from './features/identity/person'
import { DeviceStoreProvider } from './features/learn/device-store'
import { shellPath } from './features/learn/edition'
import { isDecided } from './features/learn/is-decided'
import { QueueStoreProvider, useQueue } from './features/learn/queue-store'
import { InStep } from './features/learn/ui/in-step'
import { NoNetworkLine, OfflineSign } from './features/learn/ui/offline-sign'
import { QueueNote } from './features/learn/ui/queue-note'
import { CorrectionStoreProvider } from './features/match/correction-store'
import { useNonce } from './platform/nonce'
import { usePageFacts } from './platform/page-facts'
import './ui/app.css'
import { OutcomeInView } from './ui/outcome-in-view'
import { PageFocus } from './ui/page-focus'
import { StatusPage } from './ui/status-page'
import { useAwake } from './ui/use-awake'
import { useBoxKey } from './ui/use-box-key'
import wakeUp from './ui/wake-up.js?url'

export const links: LinksFunction = () => [
  { rel: 'icon', href: '/icon.svg', type: 'image/svg+xml' },
  { rel: 'manifest', href: '/manifest.webmanifest' },
  { rel: 'apple-touch-icon', href: '/icon-180.png' },
  ...[interLatin, serifLatin].map((href) => ({
    rel: 'preload',
    as: 'font' as const,
    type: 'font/woff2',
    crossOrigin: 'anonymous' as const,
    href,
  })),
]

type Known = { visitor: Visitor | null | undefined; demo: boolean }

/**
 * Who is there, for the header. Nothing else of an account belongs on every page. The shell is kept for whoever may be
 * there later, so of it nobody is asked.
 */
export async function loader({ request, context }: LoaderFunctionArgs): Promise<Known> {
  const demo = await isDemo()
  if (new URL(request.url).pathname === shellPath) return { visitor: undefined, demo }
  const person = await getPerson({ request, context })
  const visitor = person && { id: person.id, name: person.name, roles: person.roles }
  return { visitor, demo }
}

/** Where the server cannot be asked, it is not known who is there, and the page stays. */
export async function clientLoader({ serverLoader }: ClientLoaderFunctionArgs): Promise<Known> {
  return serverLoader<typeof loader>().catch((fault: unknown) => {
    if (isDecided(fault)) throw fault
    return { visitor: undefined, demo: false }
  })
}

/**
 * Who is there changes by sending something, never by going from page to page. It is asked again with the page itself,
 * and where nobody was found to be there.
 */
export const shouldRevalidate: ShouldRevalidateFunction = (asked) => {
  const { formMethod, currentUrl, nextUrl, defaultShouldRevalidate } = asked
  if (formMethod !== undefined && formMethod !== 'GET') return defaultShouldRevalidate
  return nextUrl.href === currentUrl.href || nextUrl.pathname === '/sign-in'
}

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { library, build, guest } = usePageFacts()
  const handles = useMatches().map((match) => match.handle as { bare?: boolean; shell?: boolean } | undefined)
  const bare = handles.some((handle) => handle?.bare)
  const { visitor, demo } = useRouteLoaderData<typeof loader>('root') ?? {}
  useAwake()
  return (
    <html
      lang="en"
      data-library={library}
      data-build={build}
      data-guest={guest ? '' : undefined}
      data-shell={handles.some((handle) => handle?.shell) ? '' : undefined}
      suppressHydrationWarning
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" media="(prefers-color-scheme: light)" content="#fbfaf6" />
        <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#14171a" />
        <script src={wakeUp} nonce={nonce} suppressHydrationWarning />
        <Meta />
        <Links />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-50 focus:bg-raised focus:p-3"
        >
          Skip to the content
        </a>
        <QueueStoreProvider person={visitor === undefined ? undefined : (visitor?.id ?? null)}>
          <InStep />
          {demo && !bare ? <DemoLine /> : null}
          {bare ? null : <Header />}
          {bare ? null : <NoNetworkLine />}
          {children}
          {bare ? null : <Footer />}
          {/* A bare page fills the screen: there it comes below. */}
          {demo && bare ? <DemoLine dark /> : null}
        </QueueStoreProvider>
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useBoxKey()
  return (
    <CorrectionStoreProvider>
      <DeviceStoreProvider>
        <Outlet />
        <OutcomeInView />
        <PageFocus />
      </DeviceStoreProvider>
    </CorrectionStoreProvider>
  )
}

/** Who is there: as the server says, or without a network as the device remembers. */
function useSomeone() {
  const visitor = useRouteLoaderData<typeof loader>('root')?.visitor
  const remembered = useQueue(({ person }) => person)
  return visitor === undefined ? remembered : visitor
}

function Header() {
  const someone = useSomeone()
  const place = ({ isActive }: { isActive: boolean }) =>
    `inline-flex min-h-11 items-center px-1 whitespace-nowrap min-[22.5rem]:px-1.5 sm:px-2 ${isActive ? 'font-semibold text-accent' : 'text-quiet hover:text-ink'}`
  return (
    <header className="no-print border-b border-line">
      <nav
        aria-label="Main"
        className="mx-auto flex max-w-5xl flex-wrap items-center px-3 text-[0.8125rem] min-[22.5rem]:px-4 min-[22.5rem]:text-sm min-[25rem]:text-[0.9375rem] sm:gap-1"
      >
        <Link
          to="/"
          className="mr-auto inline-flex min-h-12 items-center font-serif text-base font-semibold tracking-tight min-[22.5rem]:text-lg whitespace-nowrap"
        >
          Just Enough
        </Link>
        <NavLink to="/situations" className={place}>
          Situations
        </NavLink>
        <NavLink to="/prep-card" className={place}>
          Prep card
        </NavLink>
        <NavLink to={someone ? '/me' : '/sign-in'} className={place}>
          {someone ? 'Me' : 'Sign in'}
        </NavLink>
      </nav>
    </header>
  )
}

function Footer() {
  const someone = useSomeone()
  return (
    <footer className="no-print mt-16 border-t border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 px-4 py-6 text-sm text-quiet">
        <p>
          <span className="js-only">What you type is matched on this device and stays here. </span>
          {someone ? (
            <>
              No tracking;{' '}
              <Link to="/me/data" className="underline underline-offset-4">
                what is kept
              </Link>
              .
            </>
          ) : (
            'No account needed, no tracking.'
          )}
        </p>
        <p className="js-only">
          <OfflineSign />
        </p>
        <QueueNote />
      </div>
    </footer>
  )
}

export function ErrorBoundary() {
  return (
    <>
      <StatusPage error={useRouteError()} />
      <PageFocus fault />
    </>
  )
}
