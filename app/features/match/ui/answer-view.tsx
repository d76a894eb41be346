import { Link } from '@remix-run/react'
import type { MouseEvent } from 'react'
import { momentWords } from '~/features/content/words'
import { chipQuiet } from '~/ui/chip'
import type { SituationCard } from '../match.schema'
import type { Answer } from '../open-matcher'
import { KitList } from './kit-list'

type Choose = (id: string) => void

/** What was understood, the kit, and the way to another situation; or an honest "nothing here fits". */
export function AnswerView(props: {
  answer: Answer
  situations: SituationCard[]
  chosen: boolean
  onChoose?: Choose | undefined
}) {
  const { answer, situations, chosen, onChoose } = props
  const top = situations.find(({ id }) => id === answer.situations[0]?.id)
  if (!answer.inScope || !top)
    return (
      <section aria-labelledby="nothing" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
        <h2 id="nothing" className="font-serif text-xl font-semibold">
          Nothing here fits
        </h2>
        <p className="mt-1">
          The library is about working with people across companies. If that is what you meant, say it in
          other words, or choose what comes nearest:
        </p>
        <SituationChips cards={answer.nearest} onChoose={onChoose} />
        <p className="mt-3">
          <Link
            to="/situations"
            className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
          >
            Look at all situations
          </Link>
        </p>
      </section>
    )
  const understood = [
    answer.moment ? momentWords[answer.moment].name.toLowerCase() : null,
    answer.minutes ? `${answer.minutes} min` : 'no minutes said, so about 5',
  ]
  return (
    <section aria-labelledby="situation" className="mt-6">
      <p className="text-sm text-quiet">{chosen ? 'You chose' : 'This sounds like'}</p>
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
      <KitList kit={answer.kit} minutes={answer.minutes} situation={top.id} />
      {answer.nearest.length ? (
        <div className="mt-5">
          <h3 className="text-sm text-quiet">Not quite? Perhaps …</h3>
          <SituationChips cards={answer.nearest} onChoose={onChoose} />
        </div>
      ) : null}
    </section>
  )
}

/** Situations to choose from: links that work without scripts, and choose in place with them. */
export function SituationChips({
  cards,
  onChoose,
}: {
  cards: Pick<SituationCard, 'id' | 'title'>[]
  onChoose?: Choose | undefined
}) {
  const choose = (id: string) => (event: MouseEvent) => {
    if (!onChoose || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    onChoose(id)
  }
  return (
    <ul className="mt-2 flex flex-wrap gap-2">
      {cards.map(({ id, title }) => (
        <li key={id}>
          <Link to={`/situations/${id}`} onClick={choose(id)} className={chipQuiet}>
            {title}
          </Link>
        </li>
      ))}
    </ul>
  )
}
