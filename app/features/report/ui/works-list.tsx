import { Link } from '@remix-run/react'
import type { WorksRow } from '../list-works.server'
import { figureWords, notShown } from '../works-words'
import { HelpedLine } from './helped-line'

const figures = ['read', 'pulled', 'finished'] as const

/** A row a lesson: as a table where there is room, one under the other on a phone. */
export function WorksList({ rows }: { rows: WorksRow[] }) {
  return (
    <table className="mt-4 block w-full text-left md:table">
      <caption className="sr-only">What became of each lesson</caption>
      <thead className="sr-only md:not-sr-only">
        <tr>
          <th scope="col" className="p-2 pl-0">
            Lesson
          </th>
          {figures.map((figure) => (
            <th key={figure} scope="col" className="p-2 text-right">
              {figureWords[figure]}
            </th>
          ))}
          <th scope="col" className="p-2 pr-0">
            Helped in the room
          </th>
        </tr>
      </thead>
      <tbody className="block md:table-row-group">
        {rows.map(({ slug, title, helped, ...row }) => (
          <tr key={slug} className="block border-t border-line py-3 md:table-row md:py-0">
            <th scope="row" className="block font-normal md:table-cell md:p-2 md:pl-0">
              <Link
                to={`/studio/works/${slug}`}
                className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
              >
                {title}
              </Link>
            </th>
            {figures.map((figure) => (
              <td
                key={figure}
                className="flex justify-between gap-3 md:table-cell md:p-2 md:text-right md:tabular-nums"
              >
                <span className="text-quiet md:hidden">{figureWords[figure]}</span>
                {row[figure] === null ? (
                  <span className="whitespace-nowrap text-quiet">{notShown}</span>
                ) : (
                  row[figure].toLocaleString('en')
                )}
              </td>
            ))}
            <td className="flex justify-between gap-3 md:table-cell md:p-2 md:pr-0">
              <span className="text-quiet md:hidden">Helped</span>
              <HelpedLine helped={helped} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
