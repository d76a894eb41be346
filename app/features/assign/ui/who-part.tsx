import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import type { FormState } from '../form-state'
import type { AssignChoices } from '../list-assign-choices.server'
import { PartFaults } from './faults'

/** Who is asked: teams, with whoever joins later, and people. Names are looked for by sending the form, not by address. */
export function WhoPart(props: {
  state: FormState
  choices: AssignChoices
  /** What was looked for last. */
  words: string
  busy: boolean
  faults: string[] | undefined
}) {
  const { state, choices, words, busy, faults } = props
  return (
    <fieldset aria-describedby={faults ? 'who-fault' : undefined}>
      <legend className="text-lg font-semibold">Who</legend>
      <p className="text-sm text-quiet">Of a team also those below it, and whoever joins later.</p>
      <div className="mt-1 grid gap-x-6 sm:grid-cols-2">
        {choices.teams.map(({ id, name }) => (
          <Check key={id} name="team" value={id} label={name} defaultChecked={state.teams.includes(id)} />
        ))}
        {choices.people.map(({ id, name }) => (
          <Check key={id} name="person" value={id} label={name} defaultChecked={state.people.includes(id)} />
        ))}
      </div>
      <div className="mt-2 flex items-end gap-2">
        <p className="min-w-0 grow">
          <label htmlFor="who-words" className="block text-sm text-quiet">
            {choices.moreTeams ? 'Find people and teams' : 'Find people'}
          </label>
          <input
            id="who-words"
            type="search"
            name="words"
            defaultValue={words}
            maxLength={100}
            autoComplete="off"
            className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-paper px-3 py-2"
          />
        </p>
        <Button type="submit" name="do" value="find" disabled={busy}>
          Find
        </Button>
      </div>
      <PartFaults id="who-fault" faults={faults} />
    </fieldset>
  )
}
