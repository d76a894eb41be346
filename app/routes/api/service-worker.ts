import { createHash } from 'node:crypto'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeWorker } from '~/features/learn/write-worker.server'

/** The service worker. Browsers ask anew at every visit, so that a new edition is noticed; mostly there is none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const script = await writeWorker(context.assets)
  const tag = `"${createHash('sha256').update(script).digest('hex').slice(0, 20)}"`
  const headers = {
    'Content-Type': 'text/javascript; charset=utf-8',
    'Cache-Control': 'no-cache',
    ETag: tag,
  }
  const known = request.headers.get('if-none-match')?.includes(tag)
  return known ? new Response(null, { status: 304, headers }) : new Response(script, { headers })
}
