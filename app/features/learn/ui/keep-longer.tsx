import { Download, ShieldCheck } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { offlineWords } from '../offline-words'

/** Two things that only a press may ask for: that the browser does not clear what is kept, and an icon to start from. */
export function KeepLonger() {
  return (
    <section aria-labelledby="longer" className="mt-8">
      <h2 id="longer" className="text-lg font-semibold">
        So that it is there when you need it
      </h2>
      <div className="mt-2 space-y-4">
        <Persist />
        <Install />
      </div>
    </section>
  )
}

function Persist() {
  const [state, setState] = useState<'unknown' | 'open' | 'kept' | 'refused'>('unknown')
  useEffect(() => {
    navigator.storage?.persisted?.().then(
      (kept) => setState(kept ? 'kept' : 'open'),
      () => undefined,
    )
  }, [])
  if (state === 'unknown') return null
  const ask = async () =>
    setState((await navigator.storage.persist().catch(() => false)) ? 'kept' : 'refused')
  return (
    <div>
      {state === 'kept' ? null : (
        <Button onClick={ask}>
          <ShieldCheck aria-hidden size={18} /> {offlineWords.persist}
        </Button>
      )}
      <p role="status" className="mt-1 text-[0.9375rem] text-quiet">
        {state === 'kept' ? offlineWords.persisted : state === 'refused' ? offlineWords.refused : ''}
      </p>
    </div>
  )
}

function Install() {
  const [offer, setOffer] = useState<Window['justEnoughInstall']>(undefined)
  const [installed, setInstalled] = useState(false)
  useEffect(() => {
    const take = () => setOffer(window.justEnoughInstall)
    const done = () => setInstalled(true)
    take()
    addEventListener('just-enough-install', take)
    addEventListener('appinstalled', done)
    return () => {
      removeEventListener('just-enough-install', take)
      removeEventListener('appinstalled', done)
    }
  }, [])
  if (installed) return <p role="status">{offlineWords.installed}</p>
  if (!offer) return <p className="text-[0.9375rem] text-quiet">{offlineWords.byHand}</p>
  const install = async () => {
    await offer.prompt()
    delete window.justEnoughInstall
    setOffer(undefined)
  }
  return (
    <Button onClick={install}>
      <Download aria-hidden size={18} /> {offlineWords.install}
    </Button>
  )
}
