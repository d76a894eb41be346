import { Readable } from 'node:stream'
import { createReadableStreamFromReadable, type LoaderFunctionArgs } from '@remix-run/node'
import { exportMyData } from '~/features/account/export-my-data.server'
import { requirePerson } from '~/features/identity/require-person.server'
import { AppError } from '~/platform/errors'
import { limitRate } from '~/platform/limit-rate.server'

/** Everything about the person, as a file. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requirePerson({ request, context }, 'export:person:own')
  try {
    await limitRate('export', person.id)
    const now = new Date()
    const pieces = await exportMyData({ person, now })
    return new Response(createReadableStreamFromReadable(Readable.from(pieces)), {
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': `attachment; filename="just-enough-my-data-${now.toISOString().slice(0, 10)}.json"`,
        'Cache-Control': 'no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return new Response(error.userMessage, {
      status: error.status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    })
  }
}
