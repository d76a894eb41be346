import { useState } from 'react'
import { Button } from '~/ui/button'

export type PlainTable = { caption: string; columns: string[]; rows: (string | number)[][] }

/** The table behind a plot: folded away where the plot shows, open without scripts and on paper. */
export function FoldedTable({ table }: { table: PlainTable }) {
  const [folded, setFolded] = useState(true)
  return (
    <div className="mt-2">
      <Button
        look="bare"
        className="no-print js-only -ml-4"
        aria-expanded={!folded}
        onClick={() => setFolded(!folded)}
      >
        {folded ? 'Show the table' : 'Hide the table'}
        <span className="sr-only"> of “{table.caption}”</span>
      </Button>
      <div data-folded={folded ? 'yes' : 'no'} className="overflow-x-auto">
        <table className="w-full max-w-2xl text-sm">
          <caption className="sr-only">{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map((name, at) => (
                <th
                  key={name}
                  scope="col"
                  className={`border-b border-edge p-1.5 ${at ? 'text-right' : 'text-left'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([name, ...values]) => (
              <tr key={String(name)}>
                <th scope="row" className="border-b border-line p-1.5 text-left font-normal">
                  {name}
                </th>
                {values.map((value, at) => (
                  <td
                    key={table.columns[at + 1]}
                    className="border-b border-line p-1.5 text-right tabular-nums"
                  >
                    {typeof value === 'number' ? value.toLocaleString('en') : value}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
