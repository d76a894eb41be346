import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Moment } from '~/ui/moment'
import { Select } from '~/ui/select'
import type { BoardPage } from '../show-board-page.server'

/** Of whom the board speaks, and when it was counted. With one team there is nothing to choose. */
export function BoardHead({ board }: { board: BoardPage }) {
  const { teams, team, any, at, people } = board
  const all = any ? 'Everybody' : teams.length === 1 ? (teams[0]?.path ?? '') : 'All my teams together'
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h1 className="font-serif text-3xl font-semibold tracking-tight">Board</h1>
        <Button className="no-print js-only" onClick={() => window.print()}>
          Print
        </Button>
      </div>
      <p className="mt-1 text-quiet">
        {team?.name ?? all}, {people === 1 ? '1 person' : `${people.toLocaleString('en')} people`}. Counted{' '}
        <Moment at={at} />.
      </p>
      {teams.length > 1 ? (
        <Form method="get" className="no-print mt-4 flex items-end gap-2">
          <Select
            label="Team"
            name="team"
            defaultValue={team?.id ?? ''}
            key={team?.id}
            className="min-w-0 grow md:max-w-md"
          >
            <option value="">{all}</option>
            {teams.map(({ id, path }) => (
              <option key={id} value={id}>
                {path}
              </option>
            ))}
          </Select>
          <Button type="submit">Show</Button>
        </Form>
      ) : null}
    </>
  )
}
