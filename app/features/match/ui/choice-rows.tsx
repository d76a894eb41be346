import { moments, momentWords } from '~/features/content/words'
import { ChoiceChip } from '~/ui/chip'
import type { Answer } from '../open-matcher'
import { useTask } from '../task-store'

const minuteChoices = [2, 5, 10, 20]

/** Minutes and moment: always there, filled in by what the words say, one tap to correct. */
export function ChoiceRows({ shown }: { shown: Answer | null }) {
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
              checked={(minutes ?? shown?.minutes) === choice}
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
              checked={(moment ?? shown?.moment) === choice}
              onChoose={() => correct({ moment: moment === choice ? null : choice })}
            >
              {momentWords[choice].name}
            </ChoiceChip>
          ))}
        </div>
      </fieldset>
    </div>
  )
}
