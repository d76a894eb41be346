import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData, useRouteError, useSearchParams } from '@remix-run/react'
import { requirePerson } from '~/features/identity/require-person.server'
import { boardQuery } from '~/features/report/board-query.schema'
import { withholdingSays } from '~/features/report/report-words'
import { showBoardPage } from '~/features/report/show-board-page.server'
import { BoardHead } from '~/features/report/ui/board-head'
import { BoardTiles } from '~/features/report/ui/board-tiles'
import { DueLists } from '~/features/report/ui/due-lists'
import { HelpedPanel } from '~/features/report/ui/helped-panel'
import { PullsPanel } from '~/features/report/ui/pulls-panel'
import { ReadyPanel } from '~/features/report/ui/ready-panel'
import { TimesPanel } from '~/features/report/ui/times-panel'
import { WeeksPanel } from '~/features/report/ui/weeks-panel'
import { orResponse } from '~/platform/or-response'
import { StatusPage } from '~/ui/status-page'

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:board:team')
  const { team, page, all } = boardQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  const asked = { asker, teamId: team, page, wide: all === 'yes', now: new Date() }
  return { board: await orResponse(showBoardPage(asked)) }
}

export default function BoardRoute() {
  const { board } = useLoaderData<typeof loader>()
  const [params] = useSearchParams()
  const teamId = board.team?.id ?? ''
  const query = (more: object) =>
    `?${new URLSearchParams({ ...Object.fromEntries(params), ...more }).toString()}#ready`
  return (
    <>
      <BoardHead board={board} />
      {board.teams.length === 0 && !board.any ? (
        <p className="mt-6 rounded-xl border border-line bg-raised p-4">
          You lead no team yet. An administrator can put you in charge of one.
        </p>
      ) : (
        <>
          <BoardTiles board={board} />
          <ReadyPanel board={board} teamId={teamId} query={query} />
          <DueLists board={board} teamId={teamId} />
          <HelpedPanel helped={board.helped} teamId={teamId} />
          <PullsPanel pulls={board.pulls} teamId={teamId} />
          <TimesPanel times={board.times} teamId={teamId} />
          <WeeksPanel byWeek={board.byWeek} teamId={teamId} />
          <p className="mt-10 max-w-2xl text-sm text-quiet">{withholdingSays}</p>
        </>
      )}
    </>
  )
}

export const meta: MetaFunction = () => [{ title: 'Board · Just Enough' }]

export function ErrorBoundary() {
  return <StatusPage error={useRouteError()} />
}
