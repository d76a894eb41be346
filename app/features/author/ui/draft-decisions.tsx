import { Form } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Moment } from '~/ui/moment'
import { Summary } from '~/ui/summary'
import { TextArea } from '~/ui/text-area'
import type { showReview } from '../show-review.server'

type Review = Pick<
  Awaited<ReturnType<typeof showReview>>,
  'state' | 'revision' | 'may' | 'wrote' | 'waived' | 'publishAt' | 'changed' | 'problems'
>

/** What can be decided of a draft: send it, review it, publish it now or at a time. */
export function DraftDecisions({ review }: { review: Review }) {
  const { state, revision, may, wrote, publishAt, changed } = review
  const kept = <input type="hidden" name="revision" value={revision} />
  return (
    <div className="mt-10 max-w-xl space-y-10">
      {may.submit ? (
        <Form method="post">
          {kept}
          <Button type="submit" look={may.publish ? 'plain' : 'main'} name="do" value="submit">
            Send to review
          </Button>
        </Form>
      ) : null}
      {may.review ? <ReviewForm state={state} revision={revision} /> : null}
      {changed && state !== 'draft' && wrote ? (
        <p className="text-quiet">You wrote or sent this, so somebody else reviews it.</p>
      ) : null}
      {publishAt ? (
        <section aria-label="Publication at a time">
          <p>
            Publishes by itself on <Moment at={publishAt} />, as it stands. A change of the text calls it off.
          </p>
          {may.callOff ? (
            <Form method="post" className="mt-3">
              <Button type="submit" name="do" value="call-off">
                Call it off
              </Button>
            </Form>
          ) : null}
        </section>
      ) : null}
      {may.publish ? <PublishForm review={review} /> : null}
    </div>
  )
}

function ReviewForm({ state, revision }: { state: string; revision: number }) {
  return (
    <Form method="post">
      <h2 className="text-lg font-semibold">Your review</h2>
      <input type="hidden" name="do" value="review" />
      <input type="hidden" name="revision" value={revision} />
      <TextArea
        label="Words for its author"
        hint="May be left empty."
        name="words"
        rows={3}
        maxLength={2000}
        className="mt-2"
      />
      <div className="mt-3 flex flex-wrap gap-3">
        {state === 'review' ? (
          <Button type="submit" look="main" name="verdict" value="approved">
            Approve it as it stands
          </Button>
        ) : null}
        <Button type="submit" name="verdict" value="changes">
          Ask for changes
        </Button>
      </div>
    </Form>
  )
}

function PublishForm({ review }: { review: Review }) {
  const { revision, waived } = review
  const [offset, setOffset] = useState<number | null>(null)
  useEffect(() => setOffset(new Date().getTimezoneOffset()), [])
  return (
    <Form method="post">
      <h2 className="text-lg font-semibold">Publish</h2>
      {waived ? (
        <p className="mt-1 text-quiet">Nobody else has reviewed it. The history will say so.</p>
      ) : null}
      <input type="hidden" name="revision" value={revision} />
      <Field
        label="Why"
        hint="A few words, kept with the version."
        name="why"
        required
        minLength={3}
        maxLength={400}
        className="mt-2"
      />
      <Button type="submit" look="main" name="do" value="publish" className="mt-3">
        Publish now
      </Button>
      <details className="mt-4">
        <Summary look="link">Publish at a time</Summary>
        <input type="hidden" name="offset" value={offset ?? 0} />
        <Field
          label={offset === null ? 'Day and time (UTC)' : 'Day and time, by your clock'}
          name="at"
          type="datetime-local"
        />
        <Button type="submit" name="do" value="schedule" className="mt-3">
          Set the time
        </Button>
      </details>
    </Form>
  )
}
