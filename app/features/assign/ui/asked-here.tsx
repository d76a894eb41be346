import { Link } from '@remix-run/react'
import { ArrowRight } from 'lucide-react'
import { depthWords } from '~/features/content/words'
import { kitAddress } from '~/features/match/kit-address'
import type { Asked, Standing } from '../asked'
import { dutyWords, sayAsked, sayBy } from '../duty-words'

/** One quiet line: how many things are asked, and by when the next. */
export function AskedLine({ asked }: { asked: Asked | null }) {
  const says = asked && sayAsked(asked)
  if (!says) return null
  return (
    <aside aria-label={dutyWords.title} className="no-print mt-10 border-t border-line pt-2 text-[0.9375rem]">
      <Link
        to="/me/assignments"
        className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
      >
        {says}
      </Link>
    </aside>
  )
}

/** What the team does first in a situation, shown at the moment somebody is in it. */
export function StandingHere({ asked, situation }: { asked: Asked | null; situation: string }) {
  const here = asked?.standing.filter((duty) => duty.situation === situation && duty.pieces.length > 0) ?? []
  return here.map((duty) => <StandingCard key={duty.id} duty={duty} />)
}

function StandingCard({ duty }: { duty: Standing }) {
  const { id, name, why, required, situation } = duty
  const pieces = duty.pieces.slice(0, 3)
  const [first] = pieces
  if (!first) return null
  const minutes = pieces.reduce((sum, piece) => sum + piece.minutes, 0)
  return (
    <section aria-labelledby={`standing-${id}`} className="mt-5">
      <h3 id={`standing-${id}`} className="text-sm text-quiet">
        {required ? dutyWords.firstHere : dutyWords.suggestedHere}
      </h3>
      <Link
        to={kitAddress(pieces, 0, situation)}
        className="mt-2 flex items-start gap-3 rounded-xl border-2 border-accent bg-wash px-4 py-3.5"
      >
        <span className="min-w-0 flex-1">
          <span className="block font-serif text-xl leading-snug font-semibold">
            {pieces.length === 1 ? first.title : name}
          </span>
          <span className="mt-0.5 block">“{why}”</span>
          <span className="mt-1.5 block text-sm text-quiet">
            {minutes} min · {pieces.length === 1 ? depthWords[first.depth].name : `${pieces.length} lessons`}{' '}
            · {sayBy(duty)}
          </span>
        </span>
        <ArrowRight aria-hidden className="mt-1 shrink-0 text-accent" size={22} />
      </Link>
    </section>
  )
}
