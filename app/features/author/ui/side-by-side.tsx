import { useEffect, useRef, useState } from 'react'

/** Two texts beside each other. The code for it is loaded only where somebody looks at them so. */
export function SideBySide({ before, after }: { before: string; after: string }) {
  const place = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState(false)
  useEffect(() => {
    const parent = place.current
    if (!parent) return
    let gone = false
    let close = () => {}
    import('./merge-view').then(
      ({ openMergeView }) => {
        if (!gone) close = openMergeView({ parent, before, after })
      },
      () => setFault(true),
    )
    return () => {
      gone = true
      close()
    }
  }, [before, after])
  return (
    <>
      {fault ? (
        <p role="alert">This view could not be loaded. The list of changes works without it.</p>
      ) : null}
      <div ref={place} className="overflow-hidden rounded-xl border border-line bg-raised text-sm" />
    </>
  )
}
