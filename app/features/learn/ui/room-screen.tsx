import { Link, useNavigate } from '@remix-run/react'
import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { useEffect, useState } from 'react'

type Props = {
  title: string
  say: { text: string; when?: string }[]
  question: string | null
  exit: string | null
  back: string
}

const move =
  'js-only inline-flex size-14 shrink-0 items-center justify-center rounded-full border border-edge text-ink aria-disabled:opacity-40'

/**
 * One dark, large, silent screen for under the table: a line to say, one question, one way out. Arrows or a tap go to
 * the next line, Escape leaves. Without scripts every line is listed. The arrows stay where they are however long a line
 * is: nobody looks at the screen for them.
 */
export function RoomScreen({ title, say, question, exit, back }: Props) {
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const last = say.length - 1
  const moveTo = (place: number) => setAt(Math.min(Math.max(place, 0), last))
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // With one of these an arrow is the browser's own, as in "back".
      if (event.altKey || event.ctrlKey || event.metaKey) return
      if (event.key === 'ArrowRight') setAt((now) => Math.min(now + 1, last))
      else if (event.key === 'ArrowLeft') setAt((now) => Math.max(now - 1, 0))
      else if (event.key === 'Escape') navigate(back)
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [last, navigate, back])
  useScreenAwake()
  return (
    <main id="main" className="room flex min-h-dvh flex-col bg-paper text-ink">
      <header className="flex items-center justify-between pt-2 pr-2 pl-5">
        <h1 className="text-sm text-quiet">{title}</h1>
        <Link to={back} className="inline-flex size-12 items-center justify-center text-quiet hover:text-ink">
          <X aria-hidden size={24} />
          <span className="sr-only">Leave the room</span>
        </Link>
      </header>
      <section aria-label="Say" className="mx-auto flex w-full max-w-3xl flex-1 flex-col px-5 pb-6">
        <div aria-live="polite" className="flex flex-1 flex-col justify-center">
          {say.map((line, place) => (
            <figure key={line.text} data-folded={place === at ? undefined : 'yes'} className="mb-6">
              {line.when ? <figcaption className="mb-2 text-base text-quiet">{line.when}</figcaption> : null}
              <blockquote className="font-serif text-[clamp(1.75rem,min(7vw,8vh),3rem)] leading-tight">
                “{line.text}”
              </blockquote>
            </figure>
          ))}
        </div>
        {say.length > 1 ? (
          <div className="flex items-center gap-4">
            <button type="button" className={move} aria-disabled={at === 0} onClick={() => moveTo(at - 1)}>
              <ArrowLeft aria-hidden size={24} />
              <span className="sr-only">Line before</span>
            </button>
            <button type="button" className={move} aria-disabled={at === last} onClick={() => moveTo(at + 1)}>
              <ArrowRight aria-hidden size={24} />
              <span className="sr-only">Next line</span>
            </button>
            <p className="js-only text-quiet">
              {at + 1} of {say.length}
            </p>
          </div>
        ) : null}
      </section>
      {question || exit ? (
        <footer className="mx-auto grid w-full max-w-3xl gap-4 border-t border-line px-5 py-5 md:grid-cols-2">
          {question ? (
            <section aria-labelledby="room-ask">
              <h2 id="room-ask" className="text-sm text-quiet">
                Ask
              </h2>
              <p className="font-serif text-xl leading-snug">{question}</p>
            </section>
          ) : null}
          {exit ? (
            <section aria-labelledby="room-exit">
              <h2 id="room-exit" className="text-sm text-quiet">
                A way out
              </h2>
              <p className="font-serif text-xl leading-snug">{exit}</p>
            </section>
          ) : null}
        </footer>
      ) : null}
    </main>
  )
}

/** Keeps the screen from going dark while it is needed, where the browser can. */
function useScreenAwake() {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let left = false
    navigator.wakeLock?.request('screen').then(
      (taken) => {
        if (left) void taken.release()
        else lock = taken
      },
      () => undefined,
    )
    return () => {
      left = true
      void lock?.release()
    }
  }, [])
}
