import { Form } from '@remix-run/react'
import { type RefObject, useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { Summary } from '~/ui/summary'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import { clockText } from '../clock-text'
import type { MyRecall } from '../find-recall.server'
import { freshWords } from '../fresh-words'
import { useSaid } from '../queue-store'
import { RecallCard } from './recall-card'

/** "Keep it fresh": the question of the day, and how it is set. */
export function FreshPage({ recall }: { recall: MyRecall }) {
  const { state, question, settings } = recall
  const said = useSaid()
  const answered = Object.values(said.pending).some(
    ({ kind, body }) =>
      kind === 'recall' && body.lesson === question?.lesson && body.question === question.key,
  )
  const done = useFocusOnceSaid<HTMLParagraphElement>(answered)
  const isOn = state !== 'off' && state !== 'stopped'
  return (
    <>
      {state === 'stopped' ? <Stopped /> : null}
      {question && !answered ? <RecallCard key={question.key} question={question} /> : null}
      {state === 'done' || answered ? <Says said={done} words={freshWords.done} /> : null}
      {state === 'none' ? <Says words={freshWords.none} /> : null}
      {state === 'nothing-yet' ? <Says words={freshWords.nothingYet} /> : null}
      {state === 'off' ? <Settings settings={settings} isOn={false} /> : null}
      {isOn ? (
        <details className="mt-10 border-t border-line pt-2">
          <Summary>{freshWords.settings}</Summary>
          <Settings settings={settings} isOn />
        </details>
      ) : null}
    </>
  )
}

function Says({ words, said }: { words: string; said?: RefObject<HTMLParagraphElement> }) {
  return (
    <p ref={said} role="status" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      {words}
    </p>
  )
}

function Stopped() {
  return (
    <Form method="post" className="mt-6 rounded-xl border border-line bg-raised px-4 py-4">
      <p>{freshWords.hasStopped}</p>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" look="main" name="intent" value="on">
          {freshWords.startAgain}
        </Button>
        <Button type="submit" look="bare" name="intent" value="off">
          {freshWords.leaveOff}
        </Button>
      </div>
    </Form>
  )
}

function Settings({ settings, isOn }: { settings: MyRecall['settings']; isOn: boolean }) {
  const { byMail, quietFrom, quietTo } = settings
  const [zone, setZone] = useState(settings.zone ?? '')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return (
    <Form method="post" className="mt-4">
      {zone ? <input type="hidden" name="zone" value={zone} /> : null}
      <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <legend className="mb-1 text-[0.9375rem]">{freshWords.quiet}</legend>
        <ClockField name="quietFrom" label="Quiet from" minutes={quietFrom} />
        <span>{freshWords.until}</span>
        <ClockField name="quietTo" label="Quiet until" minutes={quietTo} />
        {zone ? <span className="text-sm text-quiet">{zone.replaceAll('_', ' ')}</span> : null}
      </fieldset>
      <label className="mt-2 flex min-h-11 w-fit items-center gap-2 pr-2 text-[0.9375rem]">
        <input
          type="checkbox"
          name="byMail"
          value="yes"
          defaultChecked={byMail}
          className="size-5 accent-accent"
        />
        {freshWords.byMail}
      </label>
      <div className="mt-3 flex flex-wrap gap-3">
        <Button type="submit" look={isOn ? 'plain' : 'main'} name="intent" value={isOn ? 'save' : 'on'}>
          {isOn ? freshWords.save : freshWords.switchOn}
        </Button>
        {isOn ? (
          <Button type="submit" look="bare" name="intent" value="off">
            {freshWords.switchOff}
          </Button>
        ) : null}
      </div>
    </Form>
  )
}

function ClockField({ name, label, minutes }: { name: string; label: string; minutes: number }) {
  return (
    <input
      type="time"
      required
      name={name}
      aria-label={label}
      defaultValue={clockText(minutes)}
      className="min-h-11 rounded-lg border border-edge bg-paper px-3"
    />
  )
}
