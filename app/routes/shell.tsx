import { useNavigate } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { worksOffline } from '~/features/learn/offline-paths'
import { NeedsNetwork } from '~/features/learn/ui/needs-network'

export const handle = { shell: true }

/**
 * The page that browsers keep, and that the service worker answers with where the network gives none. It goes on to the
 * address that was wanted, by the router and from what the device keeps; where that cannot be, it says so.
 */
export default function ShellRoute() {
  const navigate = useNavigate()
  const [opening, setOpening] = useState(true)
  useEffect(() => {
    const wanted = window.justEnoughWanted
    if (wanted && worksOffline(new URL(wanted, location.origin).pathname))
      return navigate(wanted, { replace: true })
    setOpening(false)
    // This page stays; what is loaded anew, by the reader or by their phone, is the one that was wanted.
    if (wanted) history.replaceState(history.state, '', wanted)
  }, [navigate])
  return opening ? (
    <main id="main" className="mx-auto max-w-2xl px-4 py-12">
      <p className="text-quiet">Opening what this device keeps …</p>
    </main>
  ) : (
    <NeedsNetwork />
  )
}

export const meta = () => [{ title: 'Just Enough' }, { name: 'robots', content: 'noindex' }]
