import { ArrowLeft, ArrowRight } from 'lucide-react'
import { Button, ButtonLink } from '~/ui/button'
import { usePlayer } from '../player-store'
import type { KitPlace } from './lesson-player'

/** The bar to move by, under the thumb on a phone. Hidden where the whole lesson is in view, and without scripts. */
export function PlayerBar({ kit }: { kit: KitPlace }) {
  const at = usePlayer((player) => player.at)
  const steps = usePlayer((player) => player.steps)
  const goTo = usePlayer((player) => player.goTo)
  const next = kit.pieces[kit.at + 1]
  return (
    <nav
      aria-label="Steps"
      className="js-only no-print fixed inset-x-0 bottom-0 z-30 border-t border-line bg-paper pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <div className="h-1 bg-line" aria-hidden>
        <ProgressFill at={at} count={steps.length} />
      </div>
      <div className="flex items-center gap-3 px-4 py-2">
        <Button onClick={() => goTo(at - 1)} disabled={at === 0} aria-label="Step before">
          <ArrowLeft aria-hidden size={20} />
        </Button>
        {at < steps.length ? (
          <Button
            look="main"
            className="min-w-0 flex-1 !py-1 max-[22.5rem]:!px-3"
            onClick={() => goTo(at + 1)}
          >
            <span className="line-clamp-3 text-sm leading-tight min-[22.5rem]:text-[0.9375rem]">
              {steps[at + 1]?.title ?? 'Finish'}
            </span>{' '}
            <ArrowRight aria-hidden size={20} className="shrink-0" />
          </Button>
        ) : next ? (
          <ButtonLink look="main" className="min-w-0 flex-1" to={next.address}>
            <span className="truncate">Next piece</span>{' '}
            <ArrowRight aria-hidden size={20} className="shrink-0" />
          </ButtonLink>
        ) : (
          <ButtonLink look="main" className="flex-1" to="/">
            Done
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}

/** How far the reader is, as an SVG: the policy allows no inline styles. */
function ProgressFill({ at, count }: { at: number; count: number }) {
  const share = count === 0 ? 0 : (100 * Math.min(at + 1, count)) / count
  return (
    <svg
      className="block h-1 w-full fill-accent"
      preserveAspectRatio="none"
      viewBox="0 0 100 1"
      aria-hidden="true"
    >
      <rect width={share} height="1" />
    </svg>
  )
}
