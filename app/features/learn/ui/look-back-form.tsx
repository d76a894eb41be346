import { Form } from '@remix-run/react'
import { type FormEvent, type RefObject, useId, useState } from 'react'
import { Button, ButtonLink } from '~/ui/button'
import { ChoiceChip } from '~/ui/chip'
import { privateWords } from '~/ui/private-words'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import { type HelpAnswer, helpAnswers, helpWords } from '../help-words'
import { lookBackWords } from '../look-back-words'
import type { MyDebrief } from '../my-debriefs'
import { useQueue } from '../queue-store'

/** The look back: one screen, three things, a minute at most. Goes into the device's queue; works as a plain form too. */
export function LookBackForm({ debrief }: { debrief: MyDebrief }) {
  const send = useQueue((queue) => queue.send)
  const fault = useQueue((queue) => queue.fault)
  const [helped, setHelped] = useState<HelpAnswer | null>(debrief.answer?.helped ?? null)
  const [done, setDone] = useState<'saved' | 'dropped' | null>(null)
  const said = useFocusOnceSaid<HTMLParagraphElement>(done)
  const act = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { id } = debrief
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    if (pressed?.value === 'drop') {
      send('debrief-drop', { debrief: id })
      setDone('dropped')
      return
    }
    if (!helped) return
    const form = new FormData(event.currentTarget)
    const words = (name: string) => String(form.get(name) ?? '')
    send('debrief', { debrief: id, helped, happened: words('happened'), next: words('next') })
    setDone('saved')
  }
  if (done) return <Done said={said} words={lookBackWords[done]} fault={fault} />
  return (
    <Form method="post" onSubmit={act} data-queued className="mt-6">
      <fieldset>
        <legend className="font-semibold">{lookBackWords.helped}</legend>
        <div className="mt-2 flex flex-wrap gap-2">
          {helpAnswers.map((answer) => (
            <ChoiceChip
              key={answer}
              name="helped"
              value={answer}
              required
              checked={helped === answer}
              onChoose={() => setHelped(answer)}
            >
              {helpWords[answer]}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
      <Words name="happened" label={lookBackWords.happened} text={debrief.answer?.happened ?? ''} />
      <Words name="next" label={lookBackWords.next} text={debrief.answer?.next ?? ''} />
      <p className="mt-1 text-sm text-quiet">{lookBackWords.sealed}</p>
      <div className="mt-5 flex flex-wrap gap-3">
        <Button type="submit" look="main" name="intent" value="save">
          {lookBackWords.save}
        </Button>
        <Button type="submit" look="bare" name="intent" value="drop" formNoValidate>
          {lookBackWords.drop}
        </Button>
      </div>
    </Form>
  )
}

function Words({ name, label, text }: { name: string; label: string; text: string }) {
  const id = useId()
  return (
    <p className="mt-5">
      <label htmlFor={id} className="font-semibold">
        {label}
      </label>{' '}
      <span id={`${id}-hint`} className="text-sm text-quiet">
        {lookBackWords.mayBeEmpty}
      </span>
      <textarea
        id={id}
        name={name}
        defaultValue={text}
        rows={2}
        maxLength={2000}
        {...privateWords}
        aria-describedby={`${id}-hint`}
        className="mt-1 block w-full rounded-lg border border-edge bg-paper px-3 py-2 text-lg"
      />
    </p>
  )
}

function Done(props: { said: RefObject<HTMLParagraphElement>; words: string; fault: string | null }) {
  const { said, words, fault } = props
  return (
    <div className="mt-6">
      <p ref={said} role={fault ? 'alert' : 'status'} className="text-lg">
        {fault ?? words}
      </p>
      <p className="mt-5 flex flex-wrap gap-3">
        <ButtonLink to="/me" look="main">
          My learning
        </ButtonLink>
        <ButtonLink to="/">Say what you are in</ButtonLink>
      </p>
    </div>
  )
}
