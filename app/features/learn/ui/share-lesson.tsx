import { Check, Share2 } from 'lucide-react'
import { useState } from 'react'
import type { Depth } from '~/features/content/words'

const words = {
  idle: 'Share this lesson',
  copied: 'Link copied',
  failed: 'Could not copy: take the address of this page',
} as const

/**
 * Hands on the address of a lesson, without the kit and the situation it came from. Whoever opens it reads as a guest,
 * and nothing is noted of them. Without scripts it is a plain link.
 */
export function ShareLesson({ lesson, depth, title }: { lesson: string; depth: Depth; title: string }) {
  const [state, setState] = useState<keyof typeof words>('idle')
  const path = `/lessons/${lesson}/${depth}`
  const share = async () => {
    const url = location.origin + path
    if (navigator.share) {
      const shared = await navigator.share({ title, url }).then(
        () => true,
        // Closed without choosing is an answer too; anything else falls back to copying.
        (fault: unknown) => fault instanceof DOMException && fault.name === 'AbortError',
      )
      if (shared) return
    }
    const copied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    )
    setState(copied ? 'copied' : 'failed')
    setTimeout(() => setState('idle'), 4000)
  }
  return (
    <>
      <button
        type="button"
        className="js-only no-print mt-3 inline-flex min-h-11 items-center gap-2 text-accent underline-offset-4 hover:underline"
        onClick={share}
      >
        {state === 'copied' ? <Check aria-hidden size={18} /> : <Share2 aria-hidden size={18} />}
        <span aria-live="polite">{words[state]}</span>
      </button>
      <a
        href={path}
        className="no-js-only no-print mt-3 inline-flex min-h-11 items-center text-accent underline"
      >
        The address of this lesson, to share
      </a>
    </>
  )
}
