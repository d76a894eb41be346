import { type RefObject, useEffect } from 'react'
import { secondsLeft, usePlayer } from '../player-store'

/** The last step that begins above this part of the screen, from its top, is the one that is read. */
const readAbove = 0.25
/** In pixels: browsers round where a page ends. */
const nearly = 4

/**
 * On a wide screen the lesson scrolls whole; the step in view becomes the current one, so that time left stays true. A
 * high screen shows the end long before it is scrolled up to where a step is read: there the end is reached where the
 * page is, and where all of it is in view at once, after half of the time that it takes to read.
 */
export function useSteppedScroll(article: RefObject<HTMLElement>): void {
  const see = usePlayer((player) => player.see)
  const steps = usePlayer((player) => player.steps)
  useEffect(() => {
    const whole = article.current
    if (!whole) return
    // A tablet that is turned becomes wide, or narrow: then one step is shown at a time, and scrolling says nothing.
    const wide = matchMedia('(min-width: 48rem)')
    const isEndInView = () => whole.getBoundingClientRect().bottom <= innerHeight + nearly
    const scroll = () => {
      if (wide.matches) see(isEndInView() ? steps.length : readPlace(whole, steps))
    }
    // A scroll is told before the next frame is drawn, so that one to a step that was moved to is told before it arrives.
    addEventListener('scroll', scroll, { passive: true })
    const read = setTimeout(
      () => {
        if (wide.matches && isEndInView()) see(steps.length)
      },
      secondsLeft({ steps, at: 0 }) * 500,
    )
    return () => {
      removeEventListener('scroll', scroll)
      clearTimeout(read)
    }
  }, [article, see, steps])
}

/** The place of the step that is read, the end being one past the last. */
function readPlace(whole: HTMLElement, steps: { index: number }[]): number {
  let place = 0
  for (const section of whole.querySelectorAll<HTMLElement>('[data-step]')) {
    if (section.getBoundingClientRect().top > innerHeight * readAbove) break
    const { step } = section.dataset
    const found = step === 'end' ? steps.length : steps.findIndex(({ index }) => String(index) === step)
    if (found >= 0) place = found
  }
  return place
}
