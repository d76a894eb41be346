import { Star } from 'lucide-react'
import { useQueue } from '../queue-store'

/** Keeps a lesson among the favourites, or takes it off; at once, also without network. On a phone it is a star alone. */
export function KeepButton({ lesson, kept }: { lesson: string; kept: boolean }) {
  const send = useQueue((queue) => queue.send)
  return (
    <button
      type="button"
      title={kept ? 'Lesson kept' : 'Keep lesson'}
      aria-pressed={kept}
      className="js-only inline-flex min-h-11 min-w-11 items-center justify-center gap-1.5 rounded-lg px-2 text-accent max-sm:-mr-2 sm:max-md:-mr-1"
      onClick={() => send('favourite', { lesson, kept: !kept })}
    >
      <Star aria-hidden size={18} className={kept ? 'fill-current' : ''} />
      <span className="max-sm:sr-only">{kept ? 'Lesson kept' : 'Keep lesson'}</span>
    </button>
  )
}
