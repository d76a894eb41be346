import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

const askEveryMs = 1000

/** How many people have it already, asked again each second while the page is looked at. It goes on without the page. */
export function SpreadProgress({ id, spreading }: { id: string; spreading: { have: number; of: number } }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [revalidate])
  const { have, of } = spreading
  return (
    <div className="no-print mt-4 flex flex-wrap items-center gap-3">
      <progress
        aria-label="People who have it"
        value={have}
        max={Math.max(of, 1)}
        className="h-3 grow appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-quiet">
        {have.toLocaleString('en')} of {of.toLocaleString('en')} people have it
      </span>
      <noscript>
        <a href={`/assignments/${id}`} className="inline-flex min-h-11 items-center text-accent underline">
          Look again
        </a>
      </noscript>
    </div>
  )
}
