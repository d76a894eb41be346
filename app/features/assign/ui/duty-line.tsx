import { dutyWords, sayChange } from '../duty-words'
import type { MyDuty } from '../my-duties'
import { sayDate } from '../say-day'

/** What is done or was taken back: one line. */
export function DutyLine({ duty, today }: { duty: MyDuty; today: string }) {
  const { name, state, doneOn, changes } = duty
  const [change] = changes
  return (
    <li className="flex flex-wrap justify-between gap-x-4 py-2.5">
      <span>{name}</span>
      <span className="text-quiet">
        {state === 'done' && doneOn ? `${dutyWords.done}, ${sayDate(doneOn, today)}` : null}
        {state === 'withdrawn' ? (change ? sayChange(change, today) : dutyWords.withdrawn) : null}
      </span>
    </li>
  )
}
