import { type Depth, depths, depthWords } from '~/features/content/words'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'
import { Select } from '~/ui/select'
import { Summary } from '~/ui/summary'
import type { FormState } from '../form-state'
import type { AssignChoices } from '../list-assign-choices.server'
import { PartFaults } from './faults'

type Props = { state: FormState; choices: AssignChoices; busy: boolean; faults: string[] | undefined }

/** What is to be done: the kit of a situation, a lesson, or several in order. */
export function WhatPart({ state, choices, busy, faults }: Props) {
  const { pieces } = state
  return (
    <fieldset aria-describedby={faults ? 'what-fault' : undefined}>
      <legend className="text-lg font-semibold">What</legend>
      <Select
        label="To be ready for"
        {...(pieces.length === 0 && { hint: 'Its kit: at most three lessons, about ten minutes.' })}
        name="situation"
        key={state.situation}
        defaultValue={state.situation}
        className="mt-2"
      >
        <option value="">Choose a situation</option>
        {choices.situations.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
      {pieces.length > 0 ? <Pieces {...{ state, choices, busy }} /> : null}
      <details className="mt-3" open={pieces.length > 1}>
        <Summary look="link">
          {pieces.length > 0 ? 'More lessons, in order' : 'Chosen lessons instead of the kit'}
        </Summary>
        <div className="flex flex-wrap items-end gap-2">
          <Select label="Lesson" name="add" defaultValue="" className="min-w-0 grow basis-60">
            <option value="">Choose a lesson</option>
            {choices.lessons.map(({ slug, title, minutes }) => (
              <option key={slug} value={`${slug}:core`}>
                {title} · {minutes.core} min
              </option>
            ))}
          </Select>
          <Button type="submit" name="do" value="add" disabled={busy} className="shrink-0">
            Add
          </Button>
        </div>
        {pieces.length > 1 ? (
          <Field
            label="Name of the path"
            name="name"
            defaultValue={state.name}
            maxLength={120}
            autoComplete="off"
            className="mt-3"
          />
        ) : null}
      </details>
      <PartFaults id="what-fault" faults={faults} />
    </fieldset>
  )
}

function Pieces({ state: { pieces }, choices, busy }: Omit<Props, 'faults'>) {
  return (
    <ol aria-label="Lessons" className="mt-3 divide-y divide-line border-y border-line">
      {pieces.map((piece, at) => {
        const [slug, depth] = piece.split(':')
        const lesson = choices.lessons.find((one) => one.slug === slug)
        const title = lesson?.title ?? slug ?? ''
        return (
          <li key={piece} className="flex flex-wrap items-center gap-x-3 py-1">
            <label className="flex min-h-11 grow basis-56 items-center gap-3">
              <input
                type="checkbox"
                name="piece"
                value={piece}
                defaultChecked
                className="size-5 accent-accent"
              />
              <span>
                {title}
                <span className="block text-sm text-quiet">
                  {depthWords[depth as Depth]?.name}, {lesson?.minutes[depth ?? '']} min
                </span>
              </span>
            </label>
            {pieces.length === 1 ? (
              <DepthLinks slug={slug ?? ''} depth={depth ?? ''} lesson={lesson} />
            ) : null}
            {at > 0 ? (
              <Button
                type="submit"
                name="do"
                value={`up:${piece}`}
                disabled={busy}
                look="bare"
                aria-label={`${title}: earlier`}
              >
                Earlier
              </Button>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

/** Another depth of the one lesson: a page of its own, so that it works without scripts. */
function DepthLinks(props: {
  slug: string
  depth: string
  lesson: AssignChoices['lessons'][number] | undefined
}) {
  const { slug, depth, lesson } = props
  return (
    <span className="flex gap-1 text-sm">
      {depths
        .filter((one) => one !== depth)
        .map((one) => (
          <a
            key={one}
            href={`/assignments/new?lesson=${slug}&depth=${one}`}
            className="inline-flex min-h-11 items-center px-2 text-accent underline underline-offset-4"
          >
            {depthWords[one].name}, {lesson?.minutes[one]} min
          </a>
        ))}
    </span>
  )
}
