import { BookmarkPlus, Check, Copy, DoorOpen } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { useDevice } from '../../device-store'
import { usePlayer } from '../../player-store'
import { useCardHand } from '../../use-cards'
import { withStop } from '../with-stop'

const tool =
  'js-only no-print inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2.5 font-sans text-sm text-quiet hover:text-accent'

/** A line to say aloud: large, copyable, and to be kept on the prep card. */
export function Say({ when, children }: { when?: string; children: ReactNode }) {
  return (
    <figure className="rounded-r-lg border-l-4 border-accent bg-wash py-3 pr-3 pl-4">
      {when ? <figcaption className="font-sans text-sm text-quiet">{when}</figcaption> : null}
      <SpokenLine keep>{children}</SpokenLine>
    </figure>
  )
}

/** One graceful way out. */
export function Exit({ children }: { children: ReactNode }) {
  return (
    <figure className="rounded-lg border border-edge py-3 pr-3 pl-4">
      <figcaption className="flex items-center gap-1.5 font-sans text-sm text-quiet">
        <DoorOpen aria-hidden size={16} /> A way out
      </figcaption>
      <SpokenLine>{children}</SpokenLine>
    </figure>
  )
}

function SpokenLine({ children, keep = false }: { children: ReactNode; keep?: boolean }) {
  const line = useRef<HTMLQuoteElement>(null)
  const text = () => line.current?.textContent?.replace(/\s+/g, ' ').trim() ?? ''
  return (
    <>
      <blockquote ref={line} className="mt-1 text-[1.375rem] leading-snug italic">
        {children}
      </blockquote>
      <div className="-mb-1 -ml-2.5 flex flex-wrap">
        <CopyButton text={text} />
        {keep ? <KeepButton text={text} /> : null}
      </div>
    </>
  )
}

function CopyButton({ text }: { text: () => string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle')
  const copy = async () => {
    const done = await navigator.clipboard?.writeText(text()).then(
      () => true,
      () => false,
    )
    setState(done ? 'copied' : 'failed')
    setTimeout(() => setState('idle'), 2000)
  }
  const says = { idle: 'Copy', copied: 'Copied', failed: 'Could not copy: select the line' }[state]
  return (
    <button type="button" className={tool} onClick={copy}>
      {state === 'copied' ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
      <span aria-live="polite">{says}</span>
    </button>
  )
}

function KeepButton({ text }: { text: () => string }) {
  const slug = usePlayer((player) => player.slug)
  const { write } = useCardHand()
  const ready = useDevice((device) => device.ready)
  const [kept, setKept] = useState(false)
  const keep = () => {
    const line = text()
    write(null, `phrases/${slug}/${line.slice(0, 60)}`, {
      field: 'phrases',
      label: 'A line to say',
      lesson: slug,
      text: line,
    })
    setKept(true)
  }
  return (
    <button type="button" className={tool} onClick={keep} disabled={!ready}>
      {kept ? <Check aria-hidden size={16} /> : <BookmarkPlus aria-hidden size={16} />}
      <span aria-live="polite">{kept ? 'On your prep card' : 'Keep'}</span>
    </button>
  )
}

/** A question to ask, and what it is for. */
export function Ask({ why, children }: { why?: string; children: ReactNode }) {
  return (
    <figure className="rounded-r-lg border-l-4 border-edge bg-raised py-3 pr-3 pl-4">
      <figcaption className="font-sans text-sm text-quiet">Ask{why ? `: ${lowerFirst(why)}` : ''}</figcaption>
      <SpokenLine>{children}</SpokenLine>
    </figure>
  )
}

/** What not to say, why, and what to say instead. */
export function Avoid({ why, instead, children }: { why: string; instead?: string; children: ReactNode }) {
  return (
    <aside className="rounded-lg border border-line bg-raised px-4 py-3">
      <p className="font-sans text-sm font-semibold text-bad">
        <span aria-hidden>✕ </span>Not this
      </p>
      <div className="mt-1 text-quiet line-through decoration-bad/60 decoration-1">{children}</div>
      <p className="mt-1 font-sans text-base">{withStop(why)}</p>
      {instead ? (
        <p className="mt-2">
          <span className="font-sans text-sm font-semibold text-good">
            <span aria-hidden>✓ </span>Rather{' '}
          </span>
          <span className="italic">{withStop(instead)}</span>
        </p>
      ) : null}
    </aside>
  )
}

function lowerFirst(text: string): string {
  return /^(A |[A-Z][a-z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text
}
