import type { SignedIn } from '~/features/identity/person'
import { writeAudit } from '~/features/identity/write-audit.server'
import { openDatabase } from '~/platform/db.server'
import { writeCsv } from '~/platform/write-csv.server'
import { type BoardView, type OpenDuty, standings } from './report.schema'
import { standingWords, withheldWords } from './report-words'
import { type ShownBoard, showBoard } from './show-board.server'
import { titles } from './show-board-page.server'

const batch = 500

type Cells = (string | number | null)[]
type Table = { columns: string[]; rows: Iterable<Cells> }
type Titles = Awaited<ReturnType<typeof titles>>

const tables: Record<BoardView, (board: ShownBoard, titles: Titles) => Table> = {
  ready: readyTable,
  due: dueTable,
  helped: helpedTable,
  pulls: pullsTable,
  times: timesTable,
  weeks: weeksTable,
}

/**
 * One view of a board as CSV, with the figures of the page; of people all, not a page of them. Noted in the audit log.
 * @throws AppError not-allowed; not-found for a team that is not the asker's
 */
export async function exportBoard(options: {
  asker: SignedIn
  teamId: string
  view: BoardView
  now: Date
  pace?: (() => Promise<void>) | undefined
}): Promise<Response> {
  const { asker, teamId, view, now, pace } = options
  const board = await showBoard({ asker, teamId, now })
  const db = await openDatabase()
  await writeAudit(db, {
    action: 'export',
    actorId: asker.id,
    ...(teamId && { subjectId: teamId }),
    detail: { what: `board, ${view}` },
  })
  const { columns, rows } = tables[view](board, await titles())
  return writeCsv({
    fileName: `board-${view}-${board.today}.csv`,
    columns,
    batches: inBatches(rows),
    pace,
  })
}

function readyTable({ readiness, persons }: ShownBoard, { situationTitle }: Titles): Table {
  const { situations, rows, standingOf } = readiness
  return {
    columns: ['Person', ...situations.map(({ situation }) => situationTitle(situation))],
    rows: (function* () {
      for (const standing of standings)
        yield [`All: ${standingWords[standing].word}`, ...situations.map((counts) => counts[standing])]
      for (const person of rows)
        yield [
          persons[person]?.name ?? '',
          ...situations.map(({ situation }) => {
            const standing = standingOf(person, situation)
            return standing && standingWords[standing].word
          }),
        ]
    })(),
  }
}

function dueTable({ due, persons }: ShownBoard, { situationTitle }: Titles): Table {
  const row = (duty: OpenDuty, word: string): Cells => [
    persons[duty.person]?.name ?? '',
    situationTitle(duty.situation),
    duty.dueOn,
    word,
  ]
  return {
    columns: ['Person', 'Situation', 'Due', 'State'],
    rows: (function* () {
      for (const duty of due.overdue) yield row(duty, 'Overdue')
      for (const duty of due.thisWeek) yield row(duty, 'Due this week')
    })(),
  }
}

function helpedTable({ helped, weeks }: ShownBoard): Table {
  const columns = ['From', 'Yes', 'Partly', 'No', 'Answers', 'Rate %', 'At least %', 'At most %']
  if (!helped) return { columns, rows: [[withheldWords]] }
  const share = (value: number) => Math.round(value * 1000) / 10
  const rows = [{ ...helped, from: weeks[0] ?? '' }, ...(helped.spans ?? [])]
  return {
    columns: ['Weeks', ...columns],
    rows: rows.map(({ from, yes, partly, no, answers, rate, low, high }, at) => [
      at === 0 ? 12 : 4,
      from,
      ...[yes, partly, no, answers, share(rate), share(low), share(high)],
    ]),
  }
}

function pullsTable({ pulls }: ShownBoard, { situationTitle, lessonTitle }: Titles): Table {
  const rows = [
    ...pulls.situations.map(({ name, people }): Cells => ['Situation', situationTitle(name), people]),
    ...pulls.lessons.map(({ name, people }): Cells => ['Lesson', lessonTitle(name), people]),
  ]
  return { columns: ['What', 'Name', 'People'], rows: rows.length ? rows : [[withheldWords]] }
}

function timesTable({ times }: ShownBoard): Table {
  return {
    columns: ['Seconds from task to first lesson', 'Value'],
    rows: times
      ? [
          ['A quarter are faster than', times.lower],
          ['Half are faster than', times.median],
          ['Three quarters are faster than', times.upper],
        ]
      : [[withheldWords]],
  }
}

function weeksTable({ byWeek }: ShownBoard): Table {
  return {
    columns: ['Week of', 'People who read', 'Done of what was asked', 'Of these after their day'],
    rows: byWeek.map(({ week, readers, done, late }) => [week, readers ?? withheldWords, done, late]),
  }
}

async function* inBatches(rows: Iterable<Cells>): AsyncGenerator<Cells[]> {
  let held: Cells[] = []
  for (const row of rows) {
    held.push(row)
    if (held.length < batch) continue
    yield held
    held = []
  }
  yield held
}
