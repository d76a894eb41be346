import { Link, useLocation } from '@remix-run/react'
import { CloudOff } from 'lucide-react'
import { useEffect } from 'react'
import { keepOffline } from '../keep-offline'
import { noNetworkInWords, offlineWords, signInWords } from '../offline-words'
import { useHeld } from '../use-held'
import { useKeptReport } from '../use-kept-report'
import { useNetwork } from '../use-network'

/** In the footer: what works without a network, and the way to change it. Nothing until there is something to say. */
export function OfflineSign() {
  const words = signInWords(useKeptReport())
  if (!words) return null
  return (
    <Link
      to="/offline"
      className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:text-ink"
    >
      {words}
    </Link>
  )
}

/**
 * Under the header while there is no network: one quiet line, read out once. It follows the reader only to say that a
 * link or a form leads nowhere just now. Has the app kept, wherever it stands.
 */
export function NoNetworkLine() {
  const network = useNetwork()
  const report = useKeptReport()
  const held = useHeld(network, useLocation().pathname)
  useEffect(keepOffline, [])
  return (
    <p
      aria-live="polite"
      className={`no-print ${held ? 'sticky top-0 z-30 border-b border-line bg-raised' : ''}`}
    >
      {network.online ? null : (
        <span
          className={`mx-auto flex max-w-5xl items-center gap-2 px-4 text-sm ${held ? 'py-3' : 'pt-2 text-quiet'}`}
        >
          <CloudOff aria-hidden size={16} className="shrink-0" />{' '}
          {held ? offlineWords.held[held] : noNetworkInWords(report)}
        </span>
      )}
    </p>
  )
}
