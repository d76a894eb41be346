import { Link } from '@remix-run/react'
import { Check } from 'lucide-react'
import { depthWords } from '~/features/content/words'
import { kitAddress } from '~/features/match/kit-address'
import { ButtonLink } from '~/ui/button'
import { dutyWords, sayBy, sayChange, sayDue } from '../duty-words'
import { type MyDuty, type MyPiece, piecesToDo } from '../my-duties'
import { MoreTime } from './more-time'

/** One thing that is asked: why, by whom, by when, its lessons, and one tap to the next of them. */
export function DutyCard({ duty, today }: { duty: MyDuty; today: string }) {
  const { name, why, dueOn, event, pieces, situation, changes, standing } = duty
  const next = piecesToDo(pieces)
  const late = dueOn !== null && dueOn < today
  const done = pieces.filter((piece) => piece.done).length
  const begin = done > 0 ? dutyWords.goOn : dutyWords.start
  return (
    <article aria-label={name} className="rounded-xl border border-line bg-raised px-4 py-4">
      <h3 className="font-serif text-xl leading-snug font-semibold">{name}</h3>
      <p className={late ? 'font-semibold text-bad' : 'text-quiet'}>
        {standing ? situation.title : sayDue(dueOn, today)}
        {event ? `, before ${event}` : ''}
      </p>
      <p className="mt-1">
        “{why}” <span className="text-quiet">{sayBy(duty)}.</span>
      </p>
      {changes.map((change) => (
        <p key={change.at} className="mt-1 border-l-2 border-accent pl-3 text-sm">
          {sayChange(change, today)}
        </p>
      ))}
      <ol aria-label="Lessons" className="mt-2">
        {pieces.map((piece) => (
          <Piece key={piece.lesson} piece={piece} duty={duty.id} />
        ))}
      </ol>
      <div className="mt-3 flex flex-wrap items-start gap-3">
        <ButtonLink look="main" to={kitAddress(next, 0, situation.id)} aria-label={`${begin}: ${name}`}>
          {begin}
        </ButtonLink>
        <MoreTime duty={duty} today={today} />
      </div>
    </article>
  )
}

function Piece({ piece, duty }: { piece: MyPiece; duty: string }) {
  const { lesson, title, depth, minutes, done, check } = piece
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className={done ? 'text-quiet' : ''}>
        {done ? <Check aria-label="Done:" role="img" className="mr-1.5 inline size-4 text-good" /> : null}
        <Link
          to={`/lessons/${lesson}/${depth}`}
          className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:text-accent"
        >
          {title}
        </Link>
      </span>
      <span className="text-sm text-quiet">
        {depthWords[depth].name}, {minutes} min
      </span>
      {!done && check === 'yes' ? (
        <Link
          to={`/me/assignments/${duty}/check/${lesson}`}
          className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4"
        >
          {dutyWords.know}
          <span className="sr-only">: {title}</span>
        </Link>
      ) : null}
      {!done && check === 'tomorrow' ? (
        <span className="text-sm text-quiet">{dutyWords.knowTomorrow}</span>
      ) : null}
    </li>
  )
}
