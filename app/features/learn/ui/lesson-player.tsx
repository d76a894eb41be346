import { useEffect, useRef } from 'react'
import type { Lesson } from '~/features/content/content.schema'
import type { Depth } from '~/features/content/words'
import { roomAddress } from '~/features/match/kit-address'
import { type MyLesson, notAsked, withPending } from '../my-lesson'
import { PlayerStoreProvider, usePlayer } from '../player-store'
import { useQueue, useSaid } from '../queue-store'
import { useOpened } from '../use-opened'
import { useProgress } from '../use-progress'
import { GoOn } from './go-on'
import { KeepButton } from './keep-button'
import { LessonContent } from './lesson-content'
import { LessonEnd } from './lesson-end'
import { PlayerBar } from './player-bar'
import { PlayerHead } from './player-head'
import { usePlayerKeys } from './use-player-keys'
import { useSteppedScroll } from './use-stepped-scroll'
import { useSwipe } from './use-swipe'

export type KitPlace = {
  /** The pieces of the kit with their addresses, or only this lesson. */
  pieces: { title: string; depth: Depth; minutes: number; address: string }[]
  at: number
  situation: string | null
}

export type PlayedLesson = Pick<
  Lesson,
  'slug' | 'title' | 'summary' | 'hash' | 'sources' | 'keeper' | 'verified'
> & {
  steps: Lesson['outline']['steps']
  depths: Lesson['outline']['depths']
  late: boolean
}

/** Plays one lesson: head with depth and time left, the steps, the end, and the bar to move by. */
export function LessonPlayer(props: {
  lesson: PlayedLesson
  depth: Depth
  kit: KitPlace
  search: string
  answerId: string
  /** What the reader has of this lesson, if they have an account. */
  mine: MyLesson | null
}) {
  const { lesson, depth } = props
  return (
    <PlayerStoreProvider key={lesson.slug} slug={lesson.slug} depth={depth} steps={lesson.steps}>
      <Playing {...props} />
    </PlayerStoreProvider>
  )
}

function Playing(props: Parameters<typeof LessonPlayer>[0]) {
  const { lesson, depth, kit, search, answerId } = props
  const queue = useSaid()
  // A page that the device answered knows who is there, and not what they have: they can still keep the lesson.
  const person = useQueue((state) => state.person)
  const known = props.mine ?? (person ? notAsked : null)
  const mine = known && withPending(known, queue, { lesson: lesson.slug, now: Date.now() })
  const deepen = usePlayer((player) => player.deepen)
  const goTo = usePlayer((player) => player.goTo)
  const at = usePlayer((player) => player.at)
  const article = useRef<HTMLElement>(null)
  useEffect(() => deepen(depth), [deepen, depth])
  usePlayerKeys()
  useProgress({
    lesson: lesson.slug,
    version: lesson.hash,
    situation: kit.situation,
    resume: props.mine?.resume ?? null,
  })
  useOpened(lesson.slug, roomAddress({ lesson: lesson.slug, depth }, search))
  useSwipe(article, { onLeft: () => goTo(at + 1), onRight: () => goTo(at - 1) })
  useSteppedScroll(article)
  return (
    <main id="main" className="mx-auto max-w-[40rem] px-4 md:pb-12">
      <PlayerHead lesson={lesson} depth={depth} kit={kit} search={search}>
        {mine ? <KeepButton lesson={lesson.slug} kept={mine.kept} /> : null}
      </PlayerHead>
      {mine ? <GoOn lesson={lesson.slug} resume={mine.resume} search={search} /> : null}
      <article ref={article} data-stepping className="prose mx-auto mt-6 md:mt-8" aria-label={lesson.title}>
        <LessonContent hash={lesson.hash} />
        <LessonEnd lesson={lesson} depth={depth} kit={kit} search={search} answerId={answerId} mine={mine} />
      </article>
      <PlayerBar kit={kit} />
    </main>
  )
}
