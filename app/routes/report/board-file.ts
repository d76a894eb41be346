import type { LoaderFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requirePerson } from '~/features/identity/require-person.server'
import { boardQuery } from '~/features/report/board-query.schema'
import { exportBoard } from '~/features/report/export-board.server'
import { boardViews } from '~/features/report/report.schema'
import { AppError } from '~/platform/errors'
import { orResponse } from '~/platform/or-response'

const fileName = z
  .string()
  .regex(/\.csv$/)
  .transform((name) => name.slice(0, -4))
  .pipe(z.enum(boardViews))

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const asker = await requirePerson({ request, context }, 'read:board:team')
  const view = fileName.safeParse(params.file)
  if (!view.success)
    throw new AppError({
      code: 'not-found',
      message: 'no such view of the board',
      userMessage: 'The board has no such file.',
    }).toResponse()
  const { team } = boardQuery.parse(Object.fromEntries(new URL(request.url).searchParams))
  return orResponse(
    exportBoard({ asker, teamId: team, view: view.data, now: new Date(), pace: context.pace }),
  )
}
