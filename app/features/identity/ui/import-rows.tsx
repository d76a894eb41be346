import { Link } from '@remix-run/react'
import { Pager } from '~/ui/pager'
import { type ImportFate, importFates, importFateWords } from '../import.schema'
import type { ShownImport } from '../show-import.server'

/** Every row with its fate, of one fate or all, a page at a time. */
export function ImportRows({ shown }: { shown: ShownImport }) {
  const { id, counts, rows, fate, fates, page, pages } = shown
  const address = (of: ImportFate | null, to = 1) => {
    const params = new URLSearchParams({ ...(of && { fate: of }), ...(to > 1 && { page: String(to) }) })
    return `/people/import/${id}${params.size ? `?${params}` : ''}`
  }
  const choices: [ImportFate | null, string, number][] = [
    [null, 'All', rows],
    ...importFates.map((one): [ImportFate, string, number] => [one, importFateWords[one], counts[one]]),
  ]
  return (
    <>
      <nav aria-label="Rows by fate" className="mt-6">
        <ul className="flex flex-wrap gap-2">
          {choices
            .filter(([, , count]) => count > 0)
            .map(([of, words, count]) => (
              <li key={words}>
                <Link
                  to={address(of)}
                  preventScrollReset
                  aria-current={of === fate ? 'true' : undefined}
                  className="inline-flex min-h-11 items-center gap-1.5 rounded-full border border-edge bg-raised px-3 aria-[current]:border-accent aria-[current]:bg-wash aria-[current]:font-semibold aria-[current]:text-accent"
                >
                  {words} {count.toLocaleString('en')}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
      <ol aria-label="Rows" className="mt-4 divide-y divide-line border-y border-line">
        {fates.map((row) => (
          <li key={row.row} className="grid gap-x-6 py-2 md:grid-cols-[4rem_3fr_4fr]">
            <span className="text-sm text-quiet">Row {row.row}</span>
            <span className="min-w-0 break-words">
              {row.name} <span className="text-sm break-all text-quiet">{row.beside}</span>
            </span>
            <span className="text-sm">
              <span className={row.fate === 'refused' ? 'font-semibold text-bad' : 'font-semibold'}>
                {importFateWords[row.fate]}
              </span>
              {row.says ? <span className="text-quiet"> · {row.says}</span> : null}
            </span>
          </li>
        ))}
      </ol>
      <Pager page={page} pages={pages} address={(to) => address(fate, to)} />
    </>
  )
}
