import { Form, useFetcher, useNavigation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { Button } from '~/ui/button'
import { Radio } from '~/ui/radio'
import { TextArea } from '~/ui/text-area'
import type { FormState } from '../form-state'
import type { Faults } from '../internal/resolve-assignment.server'
import type { AssignChoices } from '../list-assign-choices.server'
import type { Plan } from '../plan-assignment.server'
import { PlanPreview } from './plan-preview'
import { WhatPart } from './what-part'
import { WhenPart } from './when-part'
import { WhoPart } from './who-part'

export type AssignPage = {
  state: FormState
  choices: AssignChoices
  words: string
  plan: Plan | null
  faults: Faults
}

const restMs = 300

/**
 * The form of an assignment with its preview, which follows what is chosen; without scripts it is asked for by a button.
 * @param props.sent whether something was sent already, so that what is missing is said
 */
export function AssignForm({ page, sent }: { page: AssignPage; sent: boolean }) {
  const look = useFetcher<AssignPage | null>()
  // What is pressed before the last answer is here would be sent without it.
  const busy = useNavigation().state !== 'idle'
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const { state, choices, words } = page
  const [plan, setPlan] = useState(page.plan)
  /** Whether what was looked up is of the form as it stands: a button that was pressed since brings its own. */
  const follows = useRef(false)
  useEffect(() => setPlan(page.plan), [page])
  useEffect(() => {
    if (look.data && follows.current) setPlan(look.data.plan)
  }, [look.data])
  const faults = sent ? page.faults : {}
  // Whoever has gone on by then is on a page that knows nothing of this form.
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (busy) clearTimeout(timer.current)
  }, [busy])
  const follow = (form: HTMLFormElement) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      const data = new FormData(form)
      data.set('do', 'follow')
      follows.current = true
      look.submit(data, { method: 'post', action: '/assignments/new' })
    }, restMs)
  }
  const send = () => {
    clearTimeout(timer.current)
    follows.current = false
  }
  return (
    <Form
      method="post"
      className="mt-6 grid gap-10 lg:grid-cols-[minmax(0,1fr)_22rem]"
      onChange={({ currentTarget }) => follow(currentTarget)}
      onSubmit={send}
    >
      <div className="space-y-8">
        {/* The first button is what Enter presses. */}
        <button type="submit" name="do" value="look" className="sr-only" tabIndex={-1} aria-hidden="true">
          Look
        </button>
        <input type="hidden" name="sentKey" value={state.sentKey} />
        <WhatPart {...{ state, choices, busy }} faults={faults.piece ?? faults.situation} />
        <WhoPart {...{ state, choices, words, busy }} faults={faults.team ?? faults.person} />
        <WhenPart {...{ state, choices, faults }} />
        <TextArea
          label="Why"
          hint="A sentence that they read."
          name="why"
          rows={2}
          maxLength={300}
          defaultValue={state.why}
          errors={faults.why}
        />
        <fieldset>
          <legend className="sr-only">Weight</legend>
          <Radio
            name="required"
            value="required"
            defaultChecked={state.required === 'required'}
            label="Required"
          />
          <Radio
            name="required"
            value="suggested"
            defaultChecked={state.required === 'suggested'}
            label="Suggested"
            says="No reminder when it is late."
          />
        </fieldset>
      </div>
      <div className="space-y-4 lg:sticky lg:top-4 lg:self-start">
        {plan ? (
          <PlanPreview plan={plan} />
        ) : (
          <p className="text-quiet">Choose what, who and when, and see here what will happen.</p>
        )}
        <div className="flex flex-wrap gap-3">
          <Button type="submit" name="do" value="send" look="main" disabled={busy}>
            Send
          </Button>
          <noscript>
            <Button type="submit" name="do" value="look">
              Show what will happen
            </Button>
          </noscript>
        </div>
      </div>
    </Form>
  )
}
