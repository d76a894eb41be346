import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Summary } from '~/ui/summary'
import { TextArea } from '~/ui/text-area'
import type { showReview } from '../show-review.server'
import { DiffView } from './diff-view'
import { SideBySide } from './side-by-side'

type Review = Omit<Awaited<ReturnType<typeof showReview>>, never> & { line: number | null; newId: string }
type Comment = Review['comments'][number]

/** What a draft changes, with the comments at its lines. */
export function DraftChanges({ review }: { review: Review }) {
  const { rows, before, text, comments, may } = review
  const [scripts, setScripts] = useState(false)
  const [beside, setBeside] = useState(false)
  useEffect(() => setScripts(true), [])
  const open = comments.filter(({ settled }) => !settled)
  const at = (line: number) => open.filter((comment) => comment.line === line)
  const elsewhere = comments.filter(({ settled, line }) => settled || line === null)
  return (
    <section className="mt-8">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-lg font-semibold">Changes</h2>
        {scripts ? (
          <Button aria-pressed={beside} onClick={() => setBeside(!beside)}>
            {beside ? 'As a list' : 'Side by side'}
          </Button>
        ) : null}
      </div>
      {may.comment && !beside ? (
        <p className="mt-1 text-sm text-quiet">Choose the number of a line to comment on it.</p>
      ) : null}
      <div className="mt-3">
        {beside ? (
          <SideBySide before={before} after={text} />
        ) : (
          <DiffView
            rows={rows}
            {...(may.comment && { lineLink: (line: number) => `?line=${line}#comment` })}
            beneath={(line) =>
              at(line).length
                ? at(line).map((one) => <Said key={one.id} comment={one} may={may.comment} />)
                : null
            }
          />
        )}
      </div>
      {may.comment ? <CommentForm review={review} /> : null}
      {elsewhere.length > 0 ? (
        <details className="mt-4">
          <Summary look="quiet">Settled comments, and those whose line is gone ({elsewhere.length})</Summary>
          {elsewhere.map((comment) => (
            <Said key={comment.id} comment={comment} may={may.comment} />
          ))}
        </details>
      ) : null}
    </section>
  )
}

function Said({ comment, may }: { comment: Comment; may: boolean }) {
  const { id, words, by, at, settled, line, quote } = comment
  return (
    <div className="my-1 ml-4 rounded-lg border border-edge bg-paper px-3 py-2 font-sans text-base">
      {line === null || settled ? <p className="text-sm break-words text-quiet">“{quote}”</p> : null}
      <p className="whitespace-pre-wrap">{words}</p>
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <p className="text-sm text-quiet">
          {by}, <Moment at={at} />
        </p>
        {may ? (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="id" value={id} />
            <Button type="submit" look="bare" name="do" value={settled ? 'open' : 'settle'}>
              {settled ? 'Open again' : 'Settled'}
            </Button>
          </Form>
        ) : null}
      </div>
    </div>
  )
}

function CommentForm({ review }: { review: Review }) {
  const { line, newId, revision, text } = review
  return (
    <Form method="post" id="comment" className="mt-6 max-w-xl scroll-mt-4">
      <h3 className="font-semibold">Comment on a line</h3>
      <input type="hidden" name="do" value="comment" />
      <input type="hidden" name="id" value={newId} />
      <input type="hidden" name="revision" value={revision} />
      <Field
        key={line}
        label="Line"
        name="line"
        type="number"
        min={1}
        max={text.split('\n').length}
        required
        defaultValue={line ?? ''}
        className="mt-2 w-32"
      />
      <TextArea
        label="What you think of it"
        name="words"
        rows={3}
        required
        maxLength={2000}
        className="mt-3"
      />
      <Button type="submit" className="mt-3">
        Keep the comment
      </Button>
    </Form>
  )
}
