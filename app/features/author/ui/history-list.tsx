import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Select } from '~/ui/select'
import { Summary } from '~/ui/summary'
import type { showHistory } from '../show-history.server'
import { editionWords } from '../studio-words'

type History = Awaited<ReturnType<typeof showHistory>>

/** Versions and what else became of a piece, the newest first; any can be compared, and brought back. */
export function HistoryList({ history }: { history: History }) {
  const { versions, events, compared } = history
  const entries = [
    ...versions.map((version) => ({ at: version.at, version, event: null })),
    ...events.map((event) => ({ at: event.at, version: null, event })),
  ].sort((a, b) => b.at.localeCompare(a.at))
  if (entries.length === 0) return <p className="mt-6">Nothing of it was published here yet.</p>
  const [last, before] = versions
  return (
    <>
      {last && before ? (
        <Form method="get" className="mt-6 flex flex-wrap items-end gap-3">
          <VersionSelect label="From" name="from" chosen={compared?.from ?? before.number} of={versions} />
          <VersionSelect label="To" name="to" chosen={compared?.to ?? last.number} of={versions} />
          <Button type="submit">Compare</Button>
        </Form>
      ) : null}
      <ol className="mt-6 divide-y divide-line border-y border-line">
        {entries.map(({ version, event }) =>
          version ? (
            <Version key={`v${version.number}`} version={version} history={history} />
          ) : event ? (
            <li key={`e${event.number}`} className="py-3">
              <p>
                {editionWords[event.what]} by {event.by}, <Moment at={event.at} />
              </p>
              {event.why ? <p>{event.why}</p> : null}
            </li>
          ) : null,
        )}
      </ol>
    </>
  )
}

function Version({ version, history }: { version: History['versions'][number]; history: History }) {
  const { number, at, author, reviewer, waived, why, restores, imported } = version
  return (
    <li className="py-3">
      <h3 className="font-semibold">
        Version {number}
        {history.served === number ? ' · readers have it' : ''}
      </h3>
      <p className="text-sm text-quiet">
        <Moment at={at} /> ·{' '}
        {imported
          ? 'reviewed where it came from'
          : `written by ${author} · ${waived ? 'published without a review' : reviewer ? `reviewed by ${reviewer}` : 'reviewed'}`}
        {restores ? ` · brings back version ${restores}` : ''}
      </p>
      <p>{why}</p>
      {history.may.publish && history.served !== number ? (
        <details>
          <Summary look="link">Bring version {number} back</Summary>
          <Form method="post" className="flex max-w-xl flex-wrap items-end gap-2 pb-2">
            <input type="hidden" name="number" value={number} />
            <Field label="Why" name="why" required minLength={3} maxLength={400} className="grow" />
            <Button type="submit" look="main" name="do" value="restore">
              Bring it back
            </Button>
          </Form>
        </details>
      ) : null}
    </li>
  )
}

function VersionSelect(props: { label: string; name: string; chosen: number; of: History['versions'] }) {
  const { label, name, chosen, of } = props
  return (
    <Select label={label} name={name} defaultValue={chosen}>
      {of.map(({ number }) => (
        <option key={number} value={number}>
          Version {number}
        </option>
      ))}
    </Select>
  )
}
