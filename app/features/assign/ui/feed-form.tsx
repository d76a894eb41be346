import { Form } from '@remix-run/react'
import { useState } from 'react'
import { Button } from '~/ui/button'
import { Summary } from '~/ui/summary'
import { dutyWords } from '../duty-words'

/** The calendar feed: its address is shown once, when it is made. */
export function FeedForm({ there, made }: { there: boolean; made: string | null }) {
  return (
    <details className="mt-2 border-t border-line pt-2" open={made !== null}>
      <Summary>{dutyWords.calendar}</Summary>
      <p className="max-w-prose text-quiet">{dutyWords.calendarSays}</p>
      {made ? <NewAddress address={made} /> : null}
      {there && !made ? <p className="mt-2">{dutyWords.calendarThere}</p> : null}
      <Form method="post" preventScrollReset className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" name="do" value="feed">
          {there ? dutyWords.calendarAnew : dutyWords.calendarMake}
        </Button>
        {there ? (
          <Button type="submit" name="do" value="feed-end" look="bare">
            {dutyWords.calendarEnd}
          </Button>
        ) : null}
      </Form>
    </details>
  )
}

function NewAddress({ address }: { address: string }) {
  const [copied, setCopied] = useState(false)
  const copy = () => navigator.clipboard.writeText(address).then(() => setCopied(true))
  return (
    <div role="status" className="mt-3 rounded-xl border border-line bg-raised px-4 py-3">
      <p>{dutyWords.calendarNew}</p>
      <input
        readOnly
        aria-label={dutyWords.calendar}
        value={address}
        onFocus={({ target }) => target.select()}
        className="mt-2 block min-h-11 w-full rounded-lg border border-edge bg-paper px-3 py-2 text-sm"
      />
      <Button className="js-only mt-2" onClick={copy}>
        {copied ? dutyWords.copied : dutyWords.copy}
      </Button>
    </div>
  )
}
