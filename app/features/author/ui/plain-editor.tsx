import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'
import { savedWords, sayMerged } from '../draft-words'
import type { DraftProblem } from '../look-at-draft.server'
import type { OpenDraft } from '../open-draft.server'
import type { Saved } from '../save-draft.server'
import { ProblemList } from './editor/problem-list'

/** The draft as a plain form: without scripts, and until they have come. */
export function PlainEditor(props: {
  draft: OpenDraft
  /** The id of the next save. */
  save: string
  answer: {
    fault: string | null
    base: number
    opened?: string
    text: string
    saved: Saved | null
    problems: DraftProblem[]
  } | null
}) {
  const { draft, save, answer } = props
  // Of the text that is shown: what somebody else saved meanwhile is not in it.
  const base = answer?.base ?? draft.revision
  return (
    <>
      <div className="mt-3 space-y-2">
        {answer?.fault ? <Notice fault>{answer.fault}</Notice> : null}
        {answer?.saved ? (
          <Notice>
            {answer.saved.merged ? sayMerged(answer.saved.conflicts) : `${savedWords.saved}.`}
            {answer.saved.tookApproval ? ' Its approval is taken back, since the text has changed.' : ''}
          </Notice>
        ) : null}
      </div>
      <Form method="post" className="mt-3 space-y-3" key={`${base}/${answer?.fault ?? ''}`}>
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="opened" value={answer?.opened ?? draft.opened ?? ''} />
        <input type="hidden" name="save" value={save} />
        <TextArea
          label="Text"
          name="text"
          rows={28}
          spellCheck
          defaultValue={answer?.text ?? draft.text}
          className="[&_textarea]:font-mono [&_textarea]:text-sm"
        />
        <Button type="submit" look="main">
          Save
        </Button>
      </Form>
      {answer?.saved ? (
        <section aria-label="Problems" className="mt-6">
          <h2 className="font-serif text-2xl font-semibold">Problems</h2>
          <ProblemList problems={answer.problems} />
        </section>
      ) : null}
    </>
  )
}
