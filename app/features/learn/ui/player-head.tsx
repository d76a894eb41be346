import { Link } from '@remix-run/react'
import { DoorClosed } from 'lucide-react'
import type { ReactNode } from 'react'
import { type Depth, depths, depthWords } from '~/features/content/words'
import { roomAddress } from '~/features/match/kit-address'
import { minutesInWords } from '~/ui/time-words'
import { secondsLeft, usePlayer } from '../player-store'
import { KeysDialog } from './keys-dialog'
import type { KitPlace, PlayedLesson } from './lesson-player'

/** Title, place in the kit, depth switch, time left, the way into the room, and what else can be done with the lesson. */
export function PlayerHead(props: {
  lesson: PlayedLesson
  depth: Depth
  kit: KitPlace
  search: string
  children?: ReactNode
}) {
  const { lesson, depth, kit, search, children } = props
  const left = usePlayer(secondsLeft)
  const at = usePlayer((player) => player.at)
  const count = usePlayer((player) => player.steps.length)
  return (
    <header className="pt-6">
      {kit.pieces.length > 1 ? (
        <p className="text-sm text-quiet">
          Piece {kit.at + 1} of {kit.pieces.length} of your kit
        </p>
      ) : null}
      <h1 className="mt-1 font-serif text-[1.75rem] leading-tight font-semibold tracking-tight md:text-4xl">
        {lesson.title}
      </h1>
      <p className="mt-2 max-w-prose text-quiet max-md:hidden">{lesson.summary}</p>
      <nav
        aria-label="Depth"
        className="no-print mt-4 grid grid-cols-3 gap-1 rounded-xl border border-line bg-raised p-1"
      >
        {depths.map((name) => (
          <Link
            key={name}
            to={`/lessons/${lesson.slug}/${name}${search}`}
            preventScrollReset
            replace
            aria-current={name === depth ? 'true' : undefined}
            className={`flex min-h-11 flex-col items-center justify-center rounded-lg px-1 text-sm leading-tight ${
              name === depth ? 'bg-accent font-semibold text-on-accent' : 'text-ink hover:text-accent'
            }`}
          >
            <span>{depthWords[name].name}</span>
            <span className="text-xs">{lesson.depths[name].minutes} min</span>
          </Link>
        ))}
      </nav>
      <div className="no-print mt-2 flex flex-wrap items-center justify-between gap-x-2 text-sm text-quiet">
        <p className="js-only" aria-live="off">
          {at < count ? `Step ${at + 1} of ${count} · ${minutesInWords(left)} left` : 'The end'}
        </p>
        <div className="-mr-1 ml-auto flex items-center">
          <Link
            to={roomAddress({ lesson: lesson.slug, depth }, search)}
            className="inline-flex min-h-11 items-center gap-1.5 px-1 text-accent md:px-2"
          >
            <DoorClosed aria-hidden size={18} /> In the room
          </Link>
          {children}
          <KeysDialog />
        </div>
      </div>
    </header>
  )
}
