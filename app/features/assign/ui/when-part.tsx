import { useState } from 'react'
import { Check } from '~/ui/check'
import { dayInWords } from '~/ui/day'
import { Field } from '~/ui/field'
import { Radio } from '~/ui/radio'
import { Select } from '~/ui/select'
import { assignWords, repeatWords, timingWords } from '../assign-words'
import type { FormState } from '../form-state'
import type { Faults } from '../internal/resolve-assignment.server'
import type { AssignChoices } from '../list-assign-choices.server'

type Props = { state: FormState; choices: AssignChoices; faults: Faults }

/** When: by a day, before an event, or whenever it comes up. Without scripts all three stand open. */
export function WhenPart({ state, choices, faults }: Props) {
  const [timing, setTiming] = useState(state.timing)
  const radio = (value: keyof typeof timingWords) => ({
    name: 'timing',
    value,
    checked: timing === value,
    onChange: () => setTiming(value),
  })
  const hidden = (value: string) => (timing === value ? '' : 'no-js-only')
  return (
    <fieldset>
      <legend className="text-lg font-semibold">When</legend>
      <Radio {...radio('date')} label={timingWords.date} />
      <div className={`ml-8 grid gap-3 sm:grid-cols-2 ${hidden('date')}`}>
        <Field
          label="Due on"
          type="date"
          name="dueOn"
          min={choices.today}
          defaultValue={state.dueOn}
          errors={faults.dueOn}
        />
        <Select label="Again" name="repeat" defaultValue={state.repeat}>
          {Object.entries(repeatWords).map(([value, words]) => (
            <option key={value} value={value}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      <Radio {...radio('event')} label={timingWords.event} says="It moves when the event moves." />
      <EventFields {...{ state, choices, faults }} className={hidden('event')} />
      <Radio {...radio('standing')} label={timingWords.standing} says={`It is ${assignWords.standing}.`} />
    </fieldset>
  )
}

function EventFields({ state, choices, faults, className }: Props & { className: string }) {
  const [event, setEvent] = useState(state.event || (choices.events.length ? '' : 'new'))
  return (
    <div className={`ml-8 space-y-3 ${className}`}>
      <Select
        label="Event"
        name="event"
        value={event}
        onChange={({ target }) => setEvent(target.value)}
        {...(faults.event && { hint: faults.event.join(' ') })}
      >
        <option value="new">A new one</option>
        {choices.events.map(({ id, name, onDay }) => (
          <option key={id} value={id}>
            {name}, {dayInWords(onDay)}
          </option>
        ))}
      </Select>
      <div className={`grid gap-3 sm:grid-cols-2 ${event === 'new' || event === '' ? '' : 'no-js-only'}`}>
        <Field
          label="Its name"
          name="eventName"
          defaultValue={state.eventName}
          maxLength={120}
          autoComplete="off"
          errors={faults.eventName}
        />
        <Field
          label="Its day"
          type="date"
          name="eventOn"
          min={choices.today}
          defaultValue={state.eventOn}
          errors={faults.eventOn}
        />
      </div>
      <div className="flex flex-wrap items-end gap-x-5">
        <Field
          label="Days before"
          type="number"
          name="daysBefore"
          min={0}
          max={60}
          defaultValue={state.daysBefore}
          errors={faults.daysBefore}
          className="w-32"
        />
        <Check name="workingDays" value="yes" defaultChecked={state.workingDays} label="Working days" />
      </div>
    </div>
  )
}
