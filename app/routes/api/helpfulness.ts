import { countHelp } from '~/features/match/count-help.server'

/** How often each lesson helped, as counts: what the browser ranks kits with besides the library. */
export async function loader() {
  return Response.json(await countHelp(), { headers: { 'Cache-Control': 'public, max-age=60' } })
}
