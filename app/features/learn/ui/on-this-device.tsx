import { useEffect, useState } from 'react'
import { usePageFacts } from '~/platform/page-facts'
import type { KeptReport } from '../kept-report'
import { keptInWords, offlineWords, sizeInWords } from '../offline-words'
import { useKeptLibrary } from '../use-kept-library'
import { useKeptReport } from '../use-kept-report'
import { useNetwork } from '../use-network'
import { KeepLonger } from './keep-longer'
import { OfflineChoiceForm } from './offline-choice-form'

/** What is kept for when there is no network, how large it is, and how much of it to keep. */
export function OnThisDevice() {
  const report = useKeptReport()
  const library = useKeptLibrary(report === null)
  const { online } = useNetwork()
  const able = useAble()
  const switchedOff = usePageFacts().library === ''
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold tracking-tight">{offlineWords.title}</h1>
      <p className="mt-2 max-w-prose text-lg">{offlineWords.intro}</p>
      <p className="no-js-only mt-4">Keeping something on the device needs JavaScript.</p>
      <div className="js-only">
        {switchedOff ? (
          <p className="mt-6">{offlineWords.off}</p>
        ) : able ? (
          <KeptState report={report} />
        ) : (
          <p className="mt-6">{offlineWords.unable}</p>
        )}
        {able && library ? (
          <>
            <OfflineChoiceForm library={library} online={online} />
            <KeepLonger />
          </>
        ) : null}
      </div>
    </>
  )
}

/** Whether this browser can keep anything; true until it is known. */
function useAble(): boolean {
  const [able, setAble] = useState(true)
  useEffect(() => setAble('serviceWorker' in navigator && 'caches' in window), [])
  return able
}

function KeptState({ report }: { report: KeptReport | null }) {
  const space = useSpace(report)
  if (!report) return <p className="mt-6">{offlineWords.none}</p>
  const { lessons, of, bytes, full, before, busy, at } = report
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  return (
    <section aria-labelledby="kept" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      <h2 id="kept" className="text-lg font-semibold">
        {busy ? 'Being kept' : 'Kept here'}
      </h2>
      <p role={busy ? undefined : 'status'} className="mt-1">
        {keptInWords(report)}
      </p>
      {busy ? (
        <progress
          aria-label="Lessons kept"
          className="mt-2 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
          value={lessons}
          max={Math.max(of, 1)}
        />
      ) : null}
      {full ? (
        <p role="alert" className="mt-3 border-l-2 border-bad pl-3">
          {before ? offlineWords.before : offlineWords.full}
        </p>
      ) : null}
      <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[0.9375rem]">
        <dt className="text-quiet">Size</dt>
        <dd>{sizeInWords(bytes)}</dd>
        <dt className="text-quiet">As of</dt>
        <dd>
          <time dateTime={new Date(at).toISOString()}>{when}</time>
        </dd>
        {space ? (
          <>
            <dt className="text-quiet">Space</dt>
            <dd>
              {sizeInWords(space.usage)} in use, of {sizeInWords(space.quota)} that the browser gives
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  )
}

/** What the browser itself counts, with everything that the app keeps: notes and prep card too. */
function useSpace(report: KeptReport | null): { usage: number; quota: number } | null {
  const [space, setSpace] = useState<{ usage: number; quota: number } | null>(null)
  const busy = report?.busy
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is counted again when the keeping has come to rest
  useEffect(() => {
    navigator.storage?.estimate?.().then(
      ({ usage, quota }) => setSpace(usage !== undefined && quota !== undefined ? { usage, quota } : null),
      () => undefined,
    )
  }, [busy])
  return space
}
