import interLatin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import serifLatin from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url'
import '@fontsource-variable/inter/wght.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'
import type { LinksFunction } from '@remix-run/node'
import {
  Link,
  Links,
  Meta,
  NavLink,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteError,
} from '@remix-run/react'
import type { ReactNode } from 'react'
import { DeviceStoreProvider } from './features/learn/device-store'
import { NoNetworkLine, OfflineSign } from './features/learn/ui/offline-sign'
import { CorrectionStoreProvider } from './features/match/correction-store'
import { TaskStoreProvider } from './features/match/task-store'
import { useNonce } from './platform/nonce'
import { usePageFacts } from './platform/page-facts'
import './ui/app.css'
import { StatusPage } from './ui/status-page'
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

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce()
  const { library, build, guest } = usePageFacts()
  const handles = useMatches().map((match) => match.handle as { bare?: boolean; shell?: boolean } | undefined)
  const bare = handles.some((handle) => handle?.bare)
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
        {bare ? null : <Header />}
        {bare ? null : <NoNetworkLine />}
        {children}
        {bare ? null : <Footer />}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  )
}

export default function App() {
  useBoxKey()
  return (
    <TaskStoreProvider>
      <CorrectionStoreProvider>
        <DeviceStoreProvider>
          <Outlet />
        </DeviceStoreProvider>
      </CorrectionStoreProvider>
    </TaskStoreProvider>
  )
}

function Header() {
  const place = ({ isActive }: { isActive: boolean }) =>
    `inline-flex min-h-11 items-center px-2 ${isActive ? 'font-semibold text-accent' : 'text-quiet hover:text-ink'}`
  return (
    <header className="no-print border-b border-line">
      <nav aria-label="Main" className="mx-auto flex max-w-5xl items-center gap-1 px-4 text-[0.9375rem]">
        <Link
          to="/"
          className="mr-auto inline-flex min-h-12 items-center font-serif text-lg font-semibold tracking-tight"
        >
          Just Enough
        </Link>
        <NavLink to="/situations" className={place}>
          Situations
        </NavLink>
        <NavLink to="/prep-card" className={place}>
          Prep card
        </NavLink>
      </nav>
    </header>
  )
}

function Footer() {
  return (
    <footer className="no-print mt-16 border-t border-line">
      <div className="mx-auto flex max-w-5xl flex-wrap items-center justify-between gap-x-6 px-4 py-6 text-sm text-quiet">
        <p>
          <span className="js-only">What you type is matched on this device and stays here. </span>No account,
          no tracking.
        </p>
        <p className="js-only">
          <OfflineSign />
        </p>
      </div>
    </footer>
  )
}

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
