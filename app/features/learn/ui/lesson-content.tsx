import { useEffect, useState } from 'react'
import { fetchLesson, getLessonComponent } from '~/features/content/lesson-component'
import { Button } from '~/ui/button'
import { libraryParts } from './parts/library-parts'

/**
 * The lesson's own text. Its module is loaded before a page is shown, on the server, before the page wakes up and on
 * the way from page to page: so no boundary waits here, which an early update would make React throw away. Where the
 * module could not be loaded, that is said, with a way to try again.
 */
export function LessonContent({ hash }: { hash: string }) {
  const Content = getLessonComponent(hash)
  if (!Content) return <MissingContent hash={hash} />
  return <Content components={libraryParts} />
}

function MissingContent({ hash }: { hash: string }) {
  const [tries, setTries] = useState(0)
  const [loaded, setLoaded] = useState(false)
  useEffect(() => {
    if (tries === 0) return
    fetchLesson(hash).then(
      () => setLoaded(true),
      () => undefined,
    )
  }, [hash, tries])
  if (loaded) return <LessonContent hash={hash} />
  return (
    <div role="alert" className="font-sans text-base">
      <p>
        The text of this lesson could not be loaded. What you wrote on this device is kept. If the lines to
        say are enough, open “In the room” above.
      </p>
      <Button className="mt-3" onClick={() => setTries(tries + 1)}>
        Try again
      </Button>
    </div>
  )
}
