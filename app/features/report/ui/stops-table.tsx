import { depthWords } from '~/features/content/words'
import type { DepthStops } from '../count-stops'
import { notShown } from '../works-words'

/** Where people left a lesson at one depth, step by step. */
export function StopsTable({ stops }: { stops: DepthStops }) {
  const { depth, people, finished, steps } = stops
  const rows = [
    ...steps.map(({ title, stopped }) => ({ title, stopped })),
    { title: 'The end', stopped: finished },
  ]
  return (
    <table className="mt-4 w-full max-w-2xl text-left">
      <caption className="text-left font-semibold">
        {depthWords[depth].name}: {people.toLocaleString('en')} people
      </caption>
      <thead>
        <tr className="text-sm text-quiet">
          <th scope="col" className="py-1 pr-3 font-normal">
            The furthest they came to
          </th>
          <th scope="col" className="py-1 text-right font-normal">
            People
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ title, stopped }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have one title, and none moves.
          <tr key={at} className="border-t border-line">
            <th scope="row" className="py-2 pr-3 font-normal">
              {at < steps.length ? `${at + 1}. ${title}` : title}
            </th>
            <td className="py-2 text-right tabular-nums">
              {stopped === null ? (
                <span className="text-quiet">{notShown}</span>
              ) : (
                stopped.toLocaleString('en')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
