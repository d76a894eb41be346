import type { ReactNode } from 'react'

const place = 'col-start-1 row-start-1 max-sm:row-start-2 max-sm:mt-2 max-sm:min-h-13 max-sm:content-center'

/**
 * The box, and one line with it: how to use it, that the words are being read, or the way into the answer. On a phone it
 * stands below the box, where the keyboard leaves it to be seen; all three share one place, so that nothing moves.
 */
export function TaskLine(props: {
  /** There is nothing yet that could read the words. */
  unread: boolean
  /** The way into the answer. */
  quick: ReactNode
  /** The box itself: what is said of it tells from it whether it is empty. */
  children: ReactNode
}) {
  const { unread, quick, children } = props
  return (
    <div data-unread={unread ? '' : undefined} className="group mt-1 grid grid-cols-1 max-sm:mt-3">
      {children}
      {quick}
      <p
        id="task-hint"
        className={`unless-unread text-quiet max-sm:group-[:focus-within:has([data-quick])]:invisible ${place}`}
      >
        In your own words, with the minutes you have. Enter starts.
      </p>
      <p role="status" className={`pointer-events-none text-quiet ${place}`}>
        <span className="when-unread">Reading what you wrote…</span>
      </p>
    </div>
  )
}
