import { Link } from '@remix-run/react'
import { depthWords } from '~/features/content/words'
import type { MyLesson } from '../my-lesson'
import { usePlayer } from '../player-store'

/** For somebody with an account: going on where they were. */
export function GoOn(props: { lesson: string; resume: MyLesson['resume']; search: string }) {
  const { lesson, resume, search } = props
  const depth = usePlayer((player) => player.depth)
  const at = usePlayer((player) => player.at)
  const goTo = usePlayer((player) => player.goTo)
  if (!resume || resume.step === 0 || at > 0) return null
  const look =
    'no-print mt-2 inline-flex min-h-11 items-center text-left text-accent underline underline-offset-4'
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
