import { memo } from 'react'
import { type Moment, moments, momentWords } from '~/features/content/words'
import { ChoiceChip } from '~/ui/chip'
import { useTask } from '../task-store'

const minuteChoices = [2, 5, 10, 20]

/** Minutes and moment: always there, filled in by what the words say, one tap to correct. */
export const ChoiceRows = memo(function ChoiceRows(read: { minutes: number | null; moment: Moment | null }) {
  const { minutes, moment } = useTask((state) => state.corrections)
  const correct = useTask((state) => state.correct)
  return (
    <div className="mt-3 flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
      <fieldset>
        <legend className="sr-only">Minutes you have</legend>
        <div className="flex flex-wrap gap-2">
          {minuteChoices.map((choice) => (
            <ChoiceChip
              key={choice}
              name="minutes"
              value={String(choice)}
              checked={(minutes ?? read.minutes) === choice}
              onChoose={() => correct({ minutes: minutes === choice ? null : choice })}
            >
              {choice} min
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="sr-only">The moment</legend>
        <div className="flex flex-wrap gap-2">
          {moments.map((choice) => (
            <ChoiceChip
              key={choice}
              name="moment"
              value={choice}
              checked={(moment ?? read.moment) === choice}
              onChoose={() => correct({ moment: moment === choice ? null : choice })}
            >
              {momentWords[choice].name}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
    </div>
  )
})
