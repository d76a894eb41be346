import { standings } from '../report.schema'
import { standingWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'
import { FoldedTable } from './folded-table'
import { Plot } from './plot'
import { ReadinessTable } from './readiness-table'

const colours = {
  late: 'var(--bad)',
  missed: 'var(--edge)',
  begun: 'var(--mixed)',
  todo: 'var(--quiet)',
  suggested: 'var(--line)',
  ready: 'var(--good)',
}
const plotted = 8

/** Who is ready for what: the situations' totals, then people by situations. */
export function ReadyPanel(props: { board: BoardPage; teamId: string; query: (more: object) => string }) {
  const { board, teamId, query } = props
  const { situations, asked } = board
  return (
    <BoardSection
      view="ready"
      title="Who is ready for what"
      teamId={teamId}
      says="Situations that somebody was asked to be ready for. Those with most overdue come first, and so do people."
    >
      {asked === 0 ? (
        <p className="mt-3">Nothing is asked of anybody here yet.</p>
      ) : (
        <>
          <Plot
            tall
            kind="rows"
            title="People by situation and where they stand"
            data={situations.slice(0, plotted).map(({ title, ...counts }) => ({ name: title, ...counts }))}
            series={standings
              .toReversed()
              .map((key) => ({ key, name: standingWords[key].word, colour: colours[key] }))}
          />
          <FoldedTable
            table={{
              caption: 'Situations and where people stand',
              columns: ['Situation', 'Asked', ...standings.map((standing) => standingWords[standing].word)],
              rows: situations.map((counts) => [
                counts.title,
                counts.asked,
                ...standings.map((standing) => counts[standing]),
              ]),
            }}
          />
          <h3 className="mt-6 font-semibold">People</h3>
          <ReadinessTable board={board} query={query} />
        </>
      )}
    </BoardSection>
  )
}
