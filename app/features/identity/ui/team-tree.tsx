import { Link, useSubmit } from '@remix-run/react'
import { ChevronRight, FolderInput } from 'lucide-react'
import { useMemo, useState } from 'react'
import { countOf } from '~/ui/count-of'
import { useDragTo } from '~/ui/use-drag-to'
import type { TreeTeam } from '../show-teams.server'
import { teamsBelow } from '../teams-below'

/** Levels that are open at first: one opens the second. */
const openLevels = 1

/**
 * Teams as a tree, those from the third level on folded away. One is moved by dragging it onto another, or by the button
 * in its row. Found by a search they stand in a plain list, each with its path.
 */
export function TeamTree({ teams, any, flat }: { teams: TreeTeam[]; any: boolean; flat: boolean }) {
  const submit = useSubmit()
  const tree = useMemo(() => {
    const map = new Map<string, TreeTeam[]>()
    for (const team of teams) {
      const key = flat ? '' : (team.parentId ?? '')
      map.set(key, [...(map.get(key) ?? []), team])
    }
    return map
  }, [teams, flat])
  const parentOf = (id: string) => teams.find((team) => team.id === id)?.parentId ?? ''
  const drag = useDragTo({
    takes: ({ thing, place }) => place !== parentOf(thing) && !teamsBelow(teams, [thing]).has(place),
    drop: ({ thing, place }) =>
      submit(
        { do: 'move', team: thing, from: parentOf(thing), to: place },
        { method: 'post', action: '/people/teams', preventScrollReset: true },
      ),
  })
  return (
    <div className="group" {...drag}>
      <ul aria-label="Teams" className="mt-4 border-y border-line py-1">
        {tree.get('')?.map((team) => (
          <Branch key={team.id} team={team} tree={tree} level={1} flat={flat} />
        ))}
      </ul>
      {any ? (
        <p
          data-drop=""
          className="invisible sticky bottom-4 mt-3 rounded-xl border-2 border-dashed border-edge bg-paper px-4 py-3 text-center text-quiet group-data-[dragging]:visible data-[over]:border-accent data-[over]:bg-wash data-[over]:text-accent"
        >
          Drop here: part of no other team
        </p>
      ) : null}
    </div>
  )
}

type Nested = { team: TreeTeam; tree: ReadonlyMap<string, TreeTeam[]>; level: number; flat: boolean }

function Branch({ team, tree, level, flat }: Nested) {
  const below = flat ? [] : (tree.get(team.id) ?? [])
  // Kept here too: what was open is open again when the last team below is moved away and brought back.
  const [open, setOpen] = useState(level <= openLevels)
  const [opened, setOpened] = useState(open)
  return (
    <li className="relative">
      <TeamRow team={team} flat={flat} />
      {below.length ? (
        <details
          open={open}
          onToggle={(event) => {
            setOpen(event.currentTarget.open)
            if (event.currentTarget.open) setOpened(true)
          }}
        >
          <summary className="absolute top-1 left-0 inline-flex size-11 cursor-pointer list-none items-center justify-center rounded-lg text-quiet hover:text-ink [&::-webkit-details-marker]:hidden">
            <ChevronRight aria-hidden className="size-5 [details[open]>summary>&]:rotate-90" />
            <span className="sr-only">Teams below {team.name}</span>
          </summary>
          {opened ? (
            <ul className="ml-5 border-l border-line pl-1 sm:pl-2">
              {below.map((one) => (
                <Branch key={one.id} team={one} tree={tree} level={level + 1} flat={false} />
              ))}
            </ul>
          ) : (
            // Hundreds of rows are made as they are opened; without scripts they are a page further.
            <Link
              to={`/people/teams/${team.id}`}
              className="ml-11 inline-flex min-h-11 items-center text-accent underline"
            >
              Open {team.name} to see them
            </Link>
          )}
        </details>
      ) : null}
    </li>
  )
}

function TeamRow({ team, flat }: { team: TreeTeam; flat: boolean }) {
  const { id, name, under, people, leaders, moreLeaders, movable } = team
  const says = [
    ...(under ? [`in ${under}`] : []),
    countOf(people, 'person', 'people'),
    leaders.length
      ? `led by ${leaders.join(', ')}${moreLeaders ? ` and ${moreLeaders} more` : ''}`
      : 'nobody leads it',
  ]
  return (
    <div
      data-drop={id}
      data-drag={movable ? id : undefined}
      draggable={movable || undefined}
      className={`flex items-center gap-1 rounded-lg py-1 ${flat ? 'pl-1' : 'pl-11'} data-[over]:bg-wash data-[over]:outline-2 data-[over]:outline-accent`}
    >
      <div className="min-w-0 grow break-words">
        <Link
          to={`/people/teams/${id}`}
          className="-mb-2.5 inline-block py-2.5 font-semibold text-accent underline-offset-4 hover:underline sm:-mb-1 sm:py-1"
        >
          {name}
        </Link>
        <span className="block pb-1 text-sm text-quiet">{says.join(' · ')}</span>
      </div>
      {movable ? (
        <Link
          to={`/people/teams/${id}/move`}
          aria-label={`Move ${name}`}
          title="Move to another team"
          className="inline-flex size-11 shrink-0 items-center justify-center rounded-lg text-quiet hover:text-accent"
        >
          <FolderInput aria-hidden className="size-5" />
        </Link>
      ) : null}
    </div>
  )
}
