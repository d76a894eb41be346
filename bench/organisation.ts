// A made-up organisation of any size, written straight into a migrated database: for benchmarks, and for looking at the
// product as a large company would see it. The same options give the same rows.
import type { Database, Statement } from 'better-sqlite3'
import { drawAssignments } from './made-up/assignments'
import { drawChance } from './made-up/chance'
import { drawPeople } from './made-up/people'
import { drawReading } from './made-up/reading'

const chunk = 20_000

export type Organisation = {
  /** The moment up to which everything was made: what reads the rows takes it for now. */
  now: Date
  adminId: string
  /** Leads the uppermost team, and so sees all others. */
  topManagerId: string
  /** Leads one team at the bottom, of some twenty-five people. */
  smallManagerId: string
  topTeamId: string
  smallTeamId: string
  teamIds: string[]
  /** Everybody but the administrator, in the order they joined. */
  peopleIds: string[]
  rows: Record<string, number>
}

/**
 * Fills a database: teams nested four deep with their leaders, two years of readings with the rhythm of working weeks and
 * the library's own lessons and situations, look backs, and assignments with duties in all their states: most to one
 * person or a few, some to whole teams; a few standing, recurring or withdrawn.
 * @param db opened by better-sqlite3, migrated, and empty
 * @param now a Wednesday morning, unless another is given
 */
export async function writeOrganisation(
  db: Database,
  options: { people: number; teams: number; uses: number; assignments: number; seed: number; now?: Date },
): Promise<Organisation> {
  const { getLibrary } = await import('~/features/content/get-library.server')
  const { lessons, situations } = await getLibrary()
  const now = options.now ?? new Date('2026-11-25T10:00:00Z')
  const chance = drawChance(options.seed)
  const company = drawPeople(chance, { ...options, now })
  const rows: Record<string, number> = {}
  const write = writer(db, rows)
  const restore = dropIndexes(db, ['LessonUse', 'Debrief', 'Duty', 'AssignmentTarget', 'AssignmentPiece'])
  for (const [table, made] of Object.entries(company.tables)) write(table, made)
  const covered = situations.filter(({ id }) => lessons.some((lesson) => lesson.situations.includes(id)))
  const library = { lessons, situations: covered.map(({ id }) => id) }
  for (const week of drawReading(chance, { ...library, people: company.people, uses: options.uses, now })) {
    write('LessonUse', week.uses)
    write('Debrief', week.debriefs)
  }
  for (const part of drawAssignments(chance, { ...library, company, count: options.assignments, now }))
    for (const [table, made] of Object.entries(part)) write(table, made)
  restore()
  db.exec('ANALYZE')
  const { adminId, topManagerId, smallManagerId, teams, smallTeamId, people } = company
  return {
    now,
    adminId,
    topManagerId,
    smallManagerId,
    topTeamId: teams[0]?.id ?? '',
    smallTeamId,
    teamIds: teams.map(({ id }) => id),
    peopleIds: people.map(({ id }) => id),
    rows,
  }
}

type Row = Record<string, string | number | null>

/** Rows of one table all have the same columns. */
function writer(db: Database, counts: Record<string, number>): (table: string, rows: Row[]) => void {
  const statements = new Map<string, Statement>()
  return (table, rows) => {
    const [first] = rows
    if (!first) return
    const columns = Object.keys(first)
    const sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`
    const statement = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, statement)
    for (let from = 0; from < rows.length; from += chunk)
      db.transaction(() => {
        for (const row of rows.slice(from, from + chunk)) statement.run(Object.values(row))
      })()
    counts[table] = (counts[table] ?? 0) + rows.length
  }
}

/** Indexes of large tables are made again at the end: to keep them up row by row takes several times as long. */
function dropIndexes(db: Database, tables: string[]): () => void {
  const found = db
    .prepare(
      "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN (SELECT value FROM json_each(?))",
    )
    .all(JSON.stringify(tables)) as { name: string; sql: string }[]
  db.pragma('foreign_keys = OFF')
  for (const { name } of found) db.exec(`DROP INDEX "${name}"`)
  return () => {
    for (const { sql } of found) db.exec(sql)
    db.pragma('foreign_keys = ON')
  }
}
