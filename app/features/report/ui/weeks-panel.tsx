import { weekInWords, withheldWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'
import { FoldedTable } from './folded-table'
import { Plot } from './plot'

/** Twelve whole weeks: how many read, and what was done of what was asked. */
export function WeeksPanel({ byWeek, teamId }: { byWeek: BoardPage['byWeek']; teamId: string }) {
  const data = byWeek.map(({ week, readers, done, late }) => ({
    name: weekInWords(week),
    readers,
    inTime: done - late,
    late,
  }))
  return (
    <BoardSection
      view="weeks"
      title="Change over weeks"
      teamId={teamId}
      says="Twelve whole weeks, named by their Monday, by each person’s own calendar. Who was in the team in a week counts in it, also if they have moved or are gone."
    >
      <div className="mt-4 grid gap-8 lg:grid-cols-2">
        <div className="min-w-0">
          <h3 className="font-semibold">People who read</h3>
          <Plot
            kind="line"
            title="People who read, by week"
            data={data}
            series={[{ key: 'readers', name: 'People', colour: 'var(--accent)' }]}
          />
        </div>
        <div className="min-w-0">
          <h3 className="font-semibold">Done of what was asked</h3>
          <Plot
            kind="bars"
            title="Done of what was asked, by week"
            data={data}
            series={[
              { key: 'inTime', name: 'In time', colour: 'var(--accent)' },
              {
                key: 'late',
                name: 'After its day',
                colour: 'color-mix(in oklab, var(--mixed) 30%, var(--paper))',
              },
            ]}
          />
        </div>
      </div>
      <FoldedTable
        table={{
          caption: 'Twelve weeks',
          columns: ['Week of', 'People who read', 'Done', 'Of these after their day'],
          rows: byWeek.map(({ week, readers, done, late }) => [
            weekInWords(week),
            readers ?? withheldWords,
            done,
            late,
          ]),
        }}
      />
    </BoardSection>
  )
}
