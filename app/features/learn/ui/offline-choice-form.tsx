import { useEffect, useState } from 'react'
import { phases, phaseWords } from '~/features/content/words'
import { chooseLessons } from '../choose-lessons'
import { askToKeep } from '../keep-offline'
import { changeOfflineChoice, type OfflineChoice, readOfflineChoice } from '../offline-choice'
import { lessonsInWords, offlineWords, sizeInWords } from '../offline-words'
import type { KeptLibrary } from '../pack-library'

const box = 'mt-1 size-5 shrink-0 accent-accent'

/** How much to keep. A choice holds at once; without a network none is taken, since what goes could not come back. */
export function OfflineChoiceForm({ library, online }: { library: KeptLibrary; online: boolean }) {
  const [choice, setChoice] = useState<OfflineChoice | null>(null)
  const [fault, setFault] = useState(false)
  useEffect(() => {
    void readOfflineChoice().then(setChoice)
  }, [])
  if (!choice) return null
  const change = (more: Partial<Pick<OfflineChoice, 'keep' | 'situations'>>) => {
    setChoice({ ...choice, ...more })
    changeOfflineChoice(more).then(
      () => {
        setFault(false)
        void askToKeep()
      },
      () => setFault(true),
    )
  }
  const sizeOf = (keep: OfflineChoice['keep']) => {
    const lessons = chooseLessons(library.lessons, { ...choice, keep })
    return `${lessonsInWords(lessons.length)}, ${sizeInWords(lessons.reduce((sum, { bytes }) => sum + bytes, 0))}`
  }
  const options = [
    ['all', 'All lessons', sizeOf('all')],
    ['some', 'Those I open, and those of situations I choose', sizeOf('some')],
    ['box', 'No lessons', 'The box, the situations and the lines for the room still work'],
  ] as const
  return (
    <fieldset className="mt-8" disabled={!online}>
      <legend className="text-lg font-semibold">{offlineWords.choice}</legend>
      {online ? null : <p className="mt-1 text-quiet">{offlineWords.later}</p>}
      {fault ? (
        <p role="alert" className="mt-1 text-bad">
          {offlineWords.failed}
        </p>
      ) : null}
      <div className="mt-2 divide-y divide-line rounded-xl border border-line bg-raised">
        {options.map(([keep, name, says]) => (
          <label key={keep} className="flex min-h-11 cursor-pointer gap-3 px-4 py-3">
            <input
              type="radio"
              name="keep"
              className={box}
              checked={choice.keep === keep}
              onChange={() => change({ keep })}
            />
            <span>
              <span className="block font-semibold">{name}</span>
              <span className="block text-[0.9375rem] text-quiet">{says}</span>
            </span>
          </label>
        ))}
      </div>
      {choice.keep === 'some' ? (
        <SituationBoxes
          library={library}
          chosen={choice.situations}
          onChange={(situations) => change({ situations })}
        />
      ) : null}
    </fieldset>
  )
}

function SituationBoxes(props: {
  library: KeptLibrary
  chosen: string[]
  onChange: (chosen: string[]) => void
}) {
  const { library, chosen, onChange } = props
  const toggle = (id: string) =>
    onChange(chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id])
  return (
    <section aria-labelledby="situations" className="mt-5">
      <h3 id="situations" className="font-semibold">
        {offlineWords.situations}
      </h3>
      <div className="mt-2 gap-x-8 sm:columns-2">
        {phases.map((phase) => (
          <fieldset key={phase} className="mb-4 break-inside-avoid">
            <legend className="text-sm text-quiet">{phaseWords[phase].name}</legend>
            {library.situations
              .filter((situation) => situation.phase === phase)
              .map(({ id, title }) => (
                <label key={id} className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
                  <input
                    type="checkbox"
                    className={box}
                    checked={chosen.includes(id)}
                    onChange={() => toggle(id)}
                  />
                  <span>{title}</span>
                </label>
              ))}
          </fieldset>
        ))}
      </div>
    </section>
  )
}
