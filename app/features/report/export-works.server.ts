import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { listWorks } from './list-works.server'
import { worksFigures } from './works.schema'
import type { WorksQuery } from './works-query.schema'
import { figureWords, notShown } from './works-words'

const batch = 500

/** What works, as CSV, with the figures of the page, of all lessons that its filter leaves. @throws AppError not-allowed */
export async function exportWorks(options: {
  asker: SignedIn
  query: WorksQuery
  now: Date
  pace?: (() => Promise<void>) | undefined
}): Promise<Response> {
  const { asker, query, now, pace } = options
  const { rows } = await listWorks({ asker, query, now, all: true })
  const db = await openDatabase()
  await writeAudit(db, { action: 'export', actorId: asker.id, detail: { what: 'what works' } })
  const share = (value: number | undefined) =>
    value === undefined ? notShown : Math.round(value * 1000) / 10
  const columns = [
    ...['Lesson', 'Name'],
    ...worksFigures.map((figure) => `People: ${figureWords[figure].toLowerCase()}`),
    ...['Answers', 'Helped %', 'At least %', 'At most %'],
  ]
  const cells = rows.map(({ title, slug, helped, ...row }) => [
    ...[title, slug],
    ...worksFigures.map((figure) => row[figure] ?? notShown),
    helped?.answers ?? notShown,
    ...[share(helped?.rate), share(helped?.low), share(helped?.high)],
  ])
  async function* batches() {
    for (let at = 0; at < cells.length; at += batch) yield cells.slice(at, at + batch)
  }
  const fileName = `what-works-${query.weeks}-weeks-${now.toISOString().slice(0, 10)}.csv`
  return writeCsv({ fileName, columns, batches: batches(), pace })
}
