import type { LoaderFunctionArgs } from '@remix-run/node'
import { writeWorker } from '~/features/learn/write-worker.server'

/** The service worker. Browsers ask anew at every visit, so that a new edition is noticed. */
export async function loader({ context }: LoaderFunctionArgs) {
  return new Response(await writeWorker(context.assets), {
    headers: { 'Content-Type': 'text/javascript; charset=utf-8', 'Cache-Control': 'no-cache' },
  })
}
