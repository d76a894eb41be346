import { useEffect, useId, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { PieceKind } from '~/features/content/piece'
import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import { Field } from '~/ui/field'
import { Notice } from '~/ui/notice'
import { Select } from '~/ui/select'
import { TextArea } from '~/ui/text-area'
import type { DraftState } from '../../draft-store'
import { editFront, readFront } from '../../edit-front'
import { type FrontField, frontFields, frontWords } from '../../front-fields'
import { SourceFields } from './source-fields'

type Set = (value: unknown) => void

/** The front matter as a form. It and the text are one: each shows at once what is written in the other. */
export function FrontForm(props: {
  store: StoreApi<DraftState>
  kind: PieceKind
  situationIds: readonly string[]
}) {
  const { store, kind, situationIds } = props
  const text = useStore(store, (draft) => draft.text)
  const held = readFront(text)
  if (!held)
    return (
      <Notice>
        The front matter cannot be read as it stands. Mend it in the text: the problems say where. Then the
        form comes back.
      </Notice>
    )
  const set = (key: string) => (value: unknown) => {
    const { text: now, change } = store.getState()
    const edited = editFront(now, key, value)
    if (edited !== null) change(edited)
  }
  return (
    <div className="space-y-4 pb-6">
      {frontFields[kind].map((field) => (
        <FrontInput
          key={field.key}
          field={field}
          value={held[field.key]}
          set={set(field.key)}
          situationIds={situationIds}
        />
      ))}
    </div>
  )
}

function FrontInput(props: { field: FrontField; value: unknown; set: Set; situationIds: readonly string[] }) {
  const { field, value, set, situationIds } = props
  const { label, hint } = field
  const hinted = { label, ...(hint && { hint }) }
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  switch (field.as) {
    case 'line':
      return (
        <Field {...hinted} value={text} maxLength={field.most} onChange={({ target }) => set(target.value)} />
      )
    case 'text':
      return (
        <TextArea
          {...hinted}
          rows={3}
          value={text}
          maxLength={field.most}
          onChange={({ target }) => set(target.value)}
        />
      )
    case 'date':
      return <Field {...hinted} type="date" value={text} onChange={({ target }) => set(target.value)} />
    case 'number':
      return (
        <Field
          {...hinted}
          type="number"
          min={1}
          max={60}
          value={text}
          onChange={({ target }) => set(Number(target.value) || 1)}
        />
      )
    case 'lines':
      return (
        <Lines
          {...hinted}
          value={asList(value)}
          set={(lines) => set(lines.length === 0 && field.optional ? undefined : lines)}
        />
      )
    case 'names':
      return <Names {...hinted} value={asList(value)} set={set} situationIds={situationIds} />
    case 'sources':
      return <SourceFields label={label} value={value} set={set} />
    case 'one':
      return (
        <Select {...hinted} value={text} onChange={({ target }) => set(target.value || undefined)}>
          {field.optional || !text ? <option value="">{field.optional ? 'Either' : 'Choose'}</option> : null}
          {field.of.map((one) => (
            <option key={one} value={one}>
              {frontWords[one] ?? one}
            </option>
          ))}
        </Select>
      )
    case 'some':
      return <Some {...hinted} field={field} value={asList(value)} set={set} />
  }
}

function Some(props: {
  label: string
  field: { of: readonly string[]; optional?: true }
  value: string[]
  set: Set
}) {
  const { label, field, value, set } = props
  return (
    <fieldset>
      <legend className="font-semibold">{label}</legend>
      {field.of.map((one) => (
        <Check
          key={one}
          label={frontWords[one] ?? one}
          checked={value.includes(one)}
          onChange={({ target }) => {
            const chosen = field.of.filter((each) => (each === one ? target.checked : value.includes(each)))
            set(chosen.length === 0 && field.optional ? undefined : chosen)
          }}
        />
      ))}
    </fieldset>
  )
}

/** One expression a line. While somebody writes, an empty line at the end is theirs; the text has none. */
function Lines(props: { label: string; hint?: string; value: string[]; set: (lines: string[]) => void }) {
  const { label, hint, value, set } = props
  const [typed, setTyped] = useState(value.join('\n'))
  const held = value.join('\n')
  useEffect(() => setTyped((now) => (readLines(now).join('\n') === held ? now : held)), [held])
  return (
    <TextArea
      label={label}
      {...(hint && { hint })}
      rows={Math.min(12, Math.max(4, value.length + 1))}
      value={typed}
      onChange={({ target }) => {
        setTyped(target.value)
        set(readLines(target.value))
      }}
    />
  )
}

function Names(props: {
  label: string
  hint?: string
  value: string[]
  set: Set
  situationIds: readonly string[]
}) {
  const { label, hint, value, set, situationIds } = props
  const id = useId()
  return (
    <div>
      <p className="font-semibold" id={id}>
        {label}
      </p>
      {hint ? <p className="text-sm text-quiet">{hint}</p> : null}
      <ul aria-labelledby={id} className="divide-y divide-line">
        {value.map((name, at) => (
          <li key={name} className="flex items-center justify-between gap-2">
            <code className="min-w-0 break-words">{name}</code>
            <span className="flex shrink-0">
              {at > 0 ? (
                <Button look="bare" onClick={() => set([name, ...value.filter((other) => other !== name)])}>
                  First<span className="sr-only">: {name}</span>
                </Button>
              ) : null}
              <Button look="bare" onClick={() => set(value.filter((other) => other !== name))}>
                Take out<span className="sr-only"> {name}</span>
              </Button>
            </span>
          </li>
        ))}
      </ul>
      <Select
        label={`Add to ${label.toLowerCase()}`}
        value=""
        className="mt-1"
        onChange={({ target }) => target.value && set([...value, target.value])}
      >
        <option value="">Choose</option>
        {situationIds
          .filter((one) => !value.includes(one))
          .map((one) => (
            <option key={one} value={one}>
              {one}
            </option>
          ))}
      </Select>
    </div>
  )
}

function readLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
}

function asList(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
