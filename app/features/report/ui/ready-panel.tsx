import { standings } from '../report.schema'
import { standingWords } from '../report-words'
import type { BoardPage } from '../show-board-page.server'
import { BoardSection } from './board-section'
import { FoldedTable } from './folded-table'
import { Plot } from './plot'
import { ReadinessTable } from './readiness-table'

/** Told apart by how light they are too, for whoever sees no hue; each part bears its sign besides. */
const colours = {
  late: 'var(--bad)',
  missed: paled('var(--bad)', 20),
  begun: paled('var(--mixed)', 40),
  todo: paled('var(--quiet)', 50),
  suggested: paled('var(--accent)', 20),
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
            series={standings.toReversed().map((key) => ({
              key,
              name: standingWords[key].word,
              sign: standingWords[key].sign,
              ...{ colour: colours[key], dark: key === 'late' || key === 'ready' },
            }))}
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

function paled(colour: string, percent: number): string {
  return `color-mix(in oklab, ${colour} ${percent}%, var(--paper))`
}
