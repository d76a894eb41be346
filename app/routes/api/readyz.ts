import { reportReadiness } from '~/features/match/report-readiness.server'

/** Ready: library, matcher and database. Names the lessons that are out. */
export async function loader() {
  const report = await reportReadiness()
  return Response.json(report, { status: report.ready ? 200 : 503, headers: { 'Cache-Control': 'no-store' } })
}
