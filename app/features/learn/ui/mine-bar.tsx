import { Link } from '@remix-run/react'
import { Star } from 'lucide-react'
import { depthWords } from '~/features/content/words'
import type { MyLesson } from '../my-lesson'
import { usePlayer } from '../player-store'
import { useQueue } from '../queue-store'

/** For somebody with an account: going on where they were, and keeping the lesson. */
export function MineBar({ lesson, mine, search }: { lesson: string; mine: MyLesson; search: string }) {
  return (
    <div className="no-print mt-2 flex flex-wrap items-center justify-between gap-x-4">
      <GoOn lesson={lesson} resume={mine.resume} search={search} />
      <KeepButton lesson={lesson} kept={mine.kept} />
    </div>
  )
}

function GoOn({ lesson, resume, search }: { lesson: string; resume: MyLesson['resume']; search: string }) {
  const depth = usePlayer((player) => player.depth)
  const at = usePlayer((player) => player.at)
  const goTo = usePlayer((player) => player.goTo)
  if (!resume || resume.step === 0 || at > 0) return <span />
  const look = 'inline-flex min-h-11 items-center text-left text-accent underline underline-offset-4'
  if (resume.depth === depth)
    return (
      <button type="button" className={look} onClick={() => goTo(resume.step)}>
        Go on at step {resume.step + 1}, where you were
      </button>
    )
  return (
    <Link to={`/lessons/${lesson}/${resume.depth}${search}`} replace preventScrollReset className={look}>
      You were at step {resume.step + 1} of “{depthWords[resume.depth].name}”. Go on there
    </Link>
  )
}

/** Keeps a lesson among the favourites, or takes it off; at once, also without network. */
function KeepButton({ lesson, kept }: { lesson: string; kept: boolean }) {
  const send = useQueue((queue) => queue.send)
  return (
    <button
      type="button"
      aria-pressed={kept}
      className="js-only ml-auto inline-flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-[0.9375rem] text-accent"
      onClick={() => send('favourite', { lesson, kept: !kept })}
    >
      <Star aria-hidden size={18} className={kept ? 'fill-current' : ''} />{' '}
      {kept ? 'Lesson kept' : 'Keep lesson'}
    </button>
  )
}
