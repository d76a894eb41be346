import { Link } from '@remix-run/react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { momentWords } from '~/features/content/words'
import { chipQuiet } from '~/ui/chip'
import type { SituationCard } from '../match.schema'
import type { ShownAnswer } from '../show-answer'
import { AllSituations } from './all-situations'
import { BeyondNote } from './beyond-note'
import { KitList } from './kit-list'

type Choose = (id: string) => void

/** What was understood, the kit, and the way to another situation; or an honest "nothing here fits". */
export function AnswerView(props: {
  answer: ShownAnswer
  situations: SituationCard[]
  chosen: boolean
  onChoose?: Choose | undefined
  /** What comes before the kit of a situation, if anything does. */
  before?: ((situation: string) => ReactNode) | undefined
  /** What is said of a choice that was just made. */
  children?: ReactNode
}) {
  const { answer, situations, chosen, onChoose, before, children } = props
  const top = situations.find(({ id }) => id === answer.situation)
  if (answer.beyond && !answer.inScope) return <BeyondNote beyond={answer.beyond} />
  if (answer.language === 'other' && !answer.inScope) return <EnglishOnly />
  if (!answer.inScope || !top)
    return (
      <section aria-labelledby="nothing" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
        <h2 id="nothing" className="font-serif text-xl font-semibold">
          Nothing here fits
        </h2>
        <p className="mt-1">
          The library is about working with people across companies. If that is what you meant, say it in
          other words{answer.nearest.length ? ', or choose what comes nearest:' : '.'}
        </p>
        {answer.nearest.length ? <SituationChips cards={answer.nearest} onChoose={onChoose} /> : null}
        <AllSituations />
      </section>
    )
  const understood = [
    answer.moment ? momentWords[answer.moment].name.toLowerCase() : null,
    answer.minutes ? `${answer.minutes} min` : 'no minutes said, so about 5',
  ]
  return (
    <section aria-labelledby="situation" className="mt-6">
      <p className="text-sm text-quiet">
        {chosen ? 'You chose' : answer.question ? 'Perhaps' : 'This sounds like'}
      </p>
      <h2 id="situation" className="font-serif text-2xl leading-tight font-semibold">
        {top.title}
      </h2>
      <p className="mt-1 text-[0.9375rem] text-quiet">
        Understood: {understood.filter(Boolean).join(', ')}
        {answer.because.length
          ? `; from your words ${answer.because.map((word) => `“${word}”`).join(', ')}`
          : ''}
        .
      </p>
      {children}
      {answer.question ? <Question cards={answer.question} onChoose={onChoose} /> : null}
      {answer.question ? null : before?.(top.id)}
      <KitList kit={answer.kit} minutes={answer.minutes} situation={top.id} />
      {answer.nearest.length && !answer.question ? (
        <div className="mt-5">
          <h3 className="text-sm text-quiet">Not quite? Perhaps …</h3>
          <SituationChips cards={answer.nearest} onChoose={onChoose} />
        </div>
      ) : null}
    </section>
  )
}

function EnglishOnly() {
  return (
    <section aria-labelledby="english" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      <h2 id="english" className="font-serif text-xl font-semibold">
        English only for now
      </h2>
      <p className="mt-1">
        This does not read as English, and a guess would help nobody. Say it in English, plain words will do,
        or choose from all situations.
      </p>
      <AllSituations />
    </section>
  )
}

/** One question where it is not sure what is meant: names alone are near to each other, so each says what it is about. */
function Question({ cards, onChoose }: { cards: SituationCard[]; onChoose?: Choose | undefined }) {
  return (
    <section aria-labelledby="question" className="mt-4 rounded-xl border border-line bg-raised px-4 py-3">
      <h3 id="question" className="font-semibold">
        Which is nearer?
      </h3>
      <ul className="mt-2 space-y-2">
        {cards.map(({ id, title, scope }) => (
          <li key={id}>
            <Link
              to={`/situations/${id}`}
              onClick={chooseInPlace(id, onChoose)}
              className="flex min-h-11 flex-col justify-center rounded-lg border border-edge px-3 py-2 hover:border-accent"
            >
              <span className="font-semibold">{title}</span>
              <span className="text-sm leading-snug text-quiet sm:text-[0.9375rem] sm:leading-normal">
                {firstSentence(scope)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function firstSentence(text: string): string {
  return /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text
}

/** With scripts a situation is chosen in place; a new tab is left to the browser. */
function chooseInPlace(id: string, onChoose: Choose | undefined) {
  return (event: MouseEvent) => {
    if (!onChoose || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(id)
  }
}

type Chips = { cards: Pick<SituationCard, 'id' | 'title'>[]; onChoose?: Choose | undefined }

/** Situations to choose from: links that work without scripts, and choose in place with them. */
export const SituationChips = memo(function SituationChips({ cards, onChoose }: Chips) {
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {cards.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/situations/${id}`} onClick={chooseInPlace(id, onChoose)} className={chipQuiet}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}, offersTheSame)

/** Most letters leave the situations that are near, though each brings a list of its own. */
function offersTheSame(before: Chips, now: Chips): boolean {
  const ids = ({ cards }: Chips) => cards.map(({ id }) => id).join()
  return before.onChoose === now.onChoose && ids(before) === ids(now)
}
