import { Link } from '@remix-run/react'
import { useEffect } from 'react'
import { type Depth, depths, depthWords } from '~/features/content/words'
import { ButtonLink } from '~/ui/button'
import { Summary } from '~/ui/summary'
import { useDevice } from '../device-store'
import type { MyLesson } from '../my-lesson'
import { usePlayer } from '../player-store'
import { useQueue } from '../queue-store'
import { finishedKey } from '../use-lately'
import { HelpQuestion } from './help-question'
import type { KitPlace, PlayedLesson } from './lesson-player'
import { MyNote } from './my-note'
import { PlanLookBack } from './plan-look-back'
import { ShareLesson } from './share-lesson'
import { useStepFocus } from './use-step-focus'
import { withStop } from './with-stop'

/** After the last step: did it help, what comes next, and why to trust it. */
export function LessonEnd(props: {
  lesson: PlayedLesson
  depth: Depth
  kit: KitPlace
  search: string
  answerId: string
  mine: MyLesson | null
}) {
  const { lesson, depth, kit, search, answerId, mine } = props
  const current = usePlayer((player) => player.at === player.steps.length)
  const person = useQueue((queue) => queue.person)
  const heading = useStepFocus(current)
  useFinished(lesson.slug, depth, current)
  const next = kit.pieces[kit.at + 1]
  const deeper = depths[depths.indexOf(depth) + 1]
  return (
    <section
      data-step="end"
      data-current={current ? '' : undefined}
      aria-labelledby="step-end"
      className="font-sans text-base"
    >
      <h2 id="step-end" ref={heading} tabIndex={-1}>
        {next ? 'Next' : 'That was just enough'}
      </h2>
      <div className="no-print mt-4 flex flex-wrap gap-3">
        {next ? (
          <ButtonLink look="main" to={next.address}>
            {next.title} · {next.minutes} min
          </ButtonLink>
        ) : (
          // On a phone the bar below says it; it is there with scripts alone.
          <ButtonLink look="main" to="/" className="[.js_&]:max-md:hidden">
            Done
          </ButtonLink>
        )}
        {deeper ? (
          <ButtonLink to={`/lessons/${lesson.slug}/${deeper}${search}`} preventScrollReset replace>
            {depthWords[deeper].name}: {depthWords[deeper].says.toLowerCase()}
          </ButtonLink>
        ) : null}
        <ButtonLink to="/prep-card">Prep card</ButtonLink>
        {next ? (
          <ButtonLink look="bare" to="/">
            Done for now
          </ButtonLink>
        ) : null}
      </div>
      <HelpQuestion
        lesson={lesson}
        depth={depth}
        situation={kit.situation}
        search={search}
        answerId={answerId}
      />
      {next ? null : (
        <PlanLookBack key={kit.situation} lesson={lesson.slug} kit={kit} search={search} mine={mine} />
      )}
      {mine && mine.note !== null ? <MyNote key={person} lesson={lesson.slug} text={mine.note} /> : null}
      <ShareLesson lesson={lesson.slug} depth={depth} title={lesson.title} />
      <TrustNote lesson={lesson} />
    </section>
  )
}

/** Notes on the device that the lesson's end was reached, so that the next kits hold something else first. */
function useFinished(slug: string, depth: Depth, reached: boolean) {
  const ready = useDevice((state) => state.ready)
  const writeNote = useDevice((state) => state.writeNote)
  useEffect(() => {
    if (reached && ready) writeNote(finishedKey(slug), depth)
  }, [reached, ready, slug, depth, writeNote])
}

/** Who keeps the lesson, when it was last checked, and what it rests on. */
function TrustNote({ lesson }: { lesson: PlayedLesson }) {
  const verified = new Date(`${lesson.verified}T12:00:00Z`)
  return (
    <details className="mt-8 border-t border-line pt-4 text-[0.9375rem]" open>
      <Summary>Why you can trust this</Summary>
      <p className="text-quiet">
        Kept by the {lesson.keeper.replace(/^the /i, '')}. Last checked on{' '}
        <time dateTime={lesson.verified}>
          {verified.toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' })}
        </time>
        {lesson.late ? '; a new check is due.' : '.'}
      </p>
      <ul className="mt-2 !list-none !pl-0">
        {lesson.sources.map((source) => (
          <li key={source.author + source.work} className="mt-2">
            {source.author}, <cite>{source.work}</cite>
            {source.year ? `, ${source.year}` : ''}:{' '}
            <span className="text-quiet">{withStop(source.for)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-1">
        <Link
          to="/situations"
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
        >
          All situations
        </Link>
      </p>
    </details>
  )
}
