import { Form } from '@remix-run/react'
import { countOf } from '~/ui/count-of'
import type { TeamPlaces } from '../find-team-places.server'

const shape =
  'flex min-h-11 w-full items-center px-2 py-2 text-left break-words text-accent underline-offset-4 hover:bg-wash hover:underline'

/** The places that a team or a person can be moved to: a button each, so that one press does it. */
export function PlaceList({ places, words }: { places: TeamPlaces; words: string }) {
  const { person, from, top, more } = places
  const none = places.places.length === 0
  return (
    <Form method="post" className="mt-4">
      {person ? (
        <>
          <input type="hidden" name="do" value="move-person" />
          <input type="hidden" name="person" value={person.id} />
        </>
      ) : (
        <>
          <input type="hidden" name="team" value={places.team.id} />
          <input type="hidden" name="from" value={from} />
        </>
      )}
      {none ? (
        <p className="text-quiet">
          {words
            ? `No team with “${words}” that it could be moved to.`
            : 'There is no other team that it could be moved to.'}
        </p>
      ) : null}
      {none && !top ? null : (
        <ul aria-label="Places" className="divide-y divide-line border-y border-line">
          {top && !words ? (
            <li>
              <button type="submit" name="to" value="" className={shape}>
                No other team: at the top
              </button>
            </li>
          ) : null}
          {places.places.map(({ id, path }) => (
            <li key={id}>
              <button type="submit" name="to" value={id} className={shape}>
                {path}
              </button>
            </li>
          ))}
        </ul>
      )}
      {more ? (
        <p className="mt-2 text-quiet">{countOf(more, 'more team', 'more teams')}. Search to find one.</p>
      ) : null}
    </Form>
  )
}
