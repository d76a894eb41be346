import type { ReactNode } from 'react'
import { type Depth, holdsDepth } from '~/features/content/words'
import { usePlayer } from '../../player-store'
import { useStepFocus } from '../use-step-focus'

/** One screen of a lesson. Shown whole on a wide screen and on paper; on a phone one at a time. */
export function Step({
  depth,
  title,
  index,
  children,
}: {
  depth: Depth
  title: string
  index: string
  children: ReactNode
}) {
  const shown = usePlayer((player) => holdsDepth(player.depth, depth))
  const current = usePlayer((player) => player.steps[player.at]?.index === Number(index))
  const heading = useStepFocus(current)
  if (!shown) return null
  return (
    <section
      data-step={index}
      data-current={current ? '' : undefined}
      aria-labelledby={`step-${index}`}
      className="flow"
    >
      <h2 id={`step-${index}`} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  )
}
