import { whatIsKept } from '../what-is-kept'

/** What is kept about somebody, and why. */
export function KeptTable() {
  return (
    <table className="mt-3 w-full border-collapse text-left">
      <caption className="sr-only">What is kept about you, and why</caption>
      <thead>
        <tr className="border-b border-edge text-sm text-quiet">
          <th scope="col" className="w-2/5 py-2 pr-4 font-semibold">
            What
          </th>
          <th scope="col" className="py-2 font-semibold">
            Why, and for how long
          </th>
        </tr>
      </thead>
      <tbody>
        {whatIsKept.map(({ what, why }) => (
          <tr key={what} className="border-b border-line align-top">
            <th scope="row" className="py-3 pr-4 font-semibold">
              {what}
            </th>
            <td className="py-3">{why}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
