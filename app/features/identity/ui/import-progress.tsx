import { Form, useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'
import { Button } from '~/ui/button'
import type { ShownImport } from '../show-import.server'

const askEveryMs = 1000

/** How far an import is, asked again each second while the page is looked at, and the way to stop it. */
export function ImportProgress({ shown }: { shown: ShownImport }) {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') revalidate()
    }, askEveryMs)
    return () => clearInterval(timer)
  }, [revalidate])
  const { id, position, rows, state } = shown
  return (
    <div className="flex w-full flex-wrap items-center gap-3">
      <progress
        aria-label="Rows gone through"
        value={position}
        max={rows}
        className="h-3 grow appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <span className="text-quiet">
        {position.toLocaleString('en')} of {rows.toLocaleString('en')} rows
      </span>
      <Form method="post">
        <Button type="submit" name="do" value="stop" disabled={state === 'stopping'}>
          {state === 'stopping' ? 'Stopping …' : 'Stop'}
        </Button>
      </Form>
      <noscript>
        <a href={`/people/import/${id}`} className="inline-flex min-h-11 items-center text-accent underline">
          Look again
        </a>
      </noscript>
    </div>
  )
}
