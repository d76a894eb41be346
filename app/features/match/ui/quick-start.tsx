import { Link } from '@remix-run/react'
import { ArrowDown, ArrowRight } from 'lucide-react'
import { type MouseEvent, memo, type ReactNode } from 'react'
import { giveFocus } from '~/ui/give-focus'
import { beyondWords } from '../beyond-words'
import { kitAddress } from '../kit-address'
import type { SituationCard } from '../match.schema'
import type { ShownAnswer } from '../show-answer'

type Quick = {
  answer: ShownAnswer | null
  situations: SituationCard[]
  /** Before it is followed: it leads where the words do, also those that were typed just now. */
  onPress: () => void
}

const look =
  'relative z-1 col-start-1 row-start-2 mt-2 hidden min-h-13 items-center gap-3 rounded-xl border-2 border-accent bg-wash px-3 text-left leading-tight max-sm:group-focus-within:flex'

/**
 * On a phone, while somebody types: the situation and its first lesson in one line, or that there is help that no lesson
 * is. The keyboard covers what stands farther below, and only its Enter would start.
 */
export const QuickStart = memo(function QuickStart({ answer, situations, onPress }: Quick) {
  if (answer?.beyond && !answer.inScope)
    return (
      <button
        type="button"
        data-quick
        className={`${look} js-only font-semibold`}
        onMouseDown={keepFocus}
        onClick={() => giveFocus(document.getElementById('beyond'))}
      >
        <Words>{beyondWords[answer.beyond].title}</Words>
        <ArrowDown aria-hidden className="shrink-0 text-accent" size={20} />
      </button>
    )
  const first = answer?.kit[0]
  const situation = situations.find(({ id }) => id === answer?.situation)
  if (!first || !situation) return null
  return (
    <Link
      to={kitAddress(answer.kit, 0, situation.id)}
      prefetch="intent"
      data-quick
      aria-label={`${situation.title}: ${first.title}, ${first.minutes} min`}
      className={look}
      onPointerDown={onPress}
      onMouseDown={keepFocus}
    >
      <Words>
        <span className="block truncate text-sm leading-tight text-quiet">
          {situation.title} · {first.minutes} min
        </span>
        <span className="block truncate font-semibold">{first.title}</span>
      </Words>
      <ArrowRight aria-hidden className="shrink-0 text-accent" size={20} />
    </Link>
  )
})

function Words({ children }: { children: ReactNode }) {
  return <span className="min-w-0 flex-1">{children}</span>
}

/** In the box: the line would go with it, and the tap with the line. */
function keepFocus(event: MouseEvent) {
  event.preventDefault()
}
