import { Link, useFetcher } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Day } from '~/ui/day'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { Summary } from '~/ui/summary'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import type { DueRow } from '../list-due.server'
import { stateWords } from '../studio-words'

type Said = { says: string; fault: boolean }

/**
 * A lesson of the queue, with what can be said of it. What was done is said in its place, and the row stays: else the
 * next one would move under a finger that taps twice.
 */
export function DueItem(props: { row: DueRow; authors: { id: string; name: string }[]; mayWrite: boolean }) {
  const { row, authors, mayWrite } = props
  const fetcher = useFetcher<Said>()
  const answer = fetcher.data
  const done = answer && !answer.fault
  const words = useFocusOnceSaid<HTMLDivElement>(answer)
  const busy = fetcher.state !== 'idle'
  return (
    <li className="py-4" aria-busy={busy}>
      <h2 className="font-serif text-lg leading-snug font-semibold">
        <Link
          to={`/lessons/${row.slug}`}
          className="inline-flex min-h-11 items-center underline-offset-4 hover:underline"
        >
          {row.title}
        </Link>
      </h2>
      <p className={row.late ? 'font-semibold text-bad' : ''}>
        {row.late ? 'Late: verify by ' : 'Verify by '}
        <Day on={row.verifyBy} />
      </p>
      <p className="text-sm text-quiet">
        Verified on <Day on={row.verified} />
        {row.last?.verdict === 'still-true' ? ` by ${row.last.by}` : ''} ·{' '}
        {row.keeper
          ? `kept by ${row.mine ? 'you' : row.keeper.name}`
          : `without a keeper; its text names “${row.namedKeeper}”`}
        {row.draft ? (
          <>
            {' · '}
            <Link
              to={`/studio/lesson/${row.slug}${row.draft === 'draft' ? '' : '/review'}`}
              className="text-accent underline underline-offset-4"
            >
              {stateWords[row.draft]}
            </Link>
          </>
        ) : null}
      </p>
      {row.needsWork ? (
        <p className="mt-1 border-l-2 border-edge pl-3">
          <span className="font-semibold text-mixed">Needs work:</span> {row.needsWork.words}{' '}
          <span className="text-sm text-quiet">
            {row.needsWork.by}, <Moment at={row.needsWork.at} date />
          </span>
        </p>
      ) : null}
      <div ref={words} className="empty:hidden">
        {answer ? (
          <div className="mt-2">
            <Notice fault={answer.fault}>{answer.says}</Notice>
          </div>
        ) : null}
      </div>
      {mayWrite && !done ? (
        <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-1">
          <fetcher.Form method="post">
            <Same row={row} />
            <Button
              type="submit"
              name="do"
              value="still-true"
              disabled={busy}
              aria-label={`Still true: ${row.title}`}
            >
              Still true
            </Button>
          </fetcher.Form>
          <details className="open:basis-full">
            <Opener of={row.title}>Needs work</Opener>
            <fetcher.Form method="post" className="mb-2 max-w-xl space-y-2">
              <Same row={row} />
              <Field
                label="What is no longer true?"
                hint="A few words, for whoever takes it on. A draft is opened; readers keep what they have."
                name="words"
                required
                minLength={3}
                maxLength={400}
              />
              <Button type="submit" name="do" value="needs-work" disabled={busy}>
                Open its draft
              </Button>
            </fetcher.Form>
          </details>
          <details className="open:basis-full">
            <Opener of={row.title}>Keeper</Opener>
            <fetcher.Form method="post" className="max-w-sm space-y-2">
              <Same row={row} />
              <input type="hidden" name="before" value={row.keeper?.id ?? ''} />
              <Select label="Who keeps it" name="keeper" defaultValue={row.keeper?.id ?? ''}>
                <option value="">Nobody</option>
                {authors.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <Button type="submit" name="do" value="keeper" disabled={busy}>
                Change the keeper
              </Button>
            </fetcher.Form>
          </details>
        </div>
      ) : null}
    </li>
  )
}

function Same({ row }: { row: DueRow }) {
  return (
    <>
      <input type="hidden" name="slug" value={row.slug} />
      <input type="hidden" name="seen" value={row.seen} />
    </>
  )
}

function Opener({ of, children }: { of: string; children: string }) {
  return (
    <Summary look="link">
      {children}
      <span className="sr-only">: {of}</span>
    </Summary>
  )
}
