import { Children, isValidElement, type ReactElement, type ReactNode, useState } from 'react'

/** The same facts from both chairs. One at a time with scripts; both without, and on paper. */
export function Flip({ title, children }: { title?: string; children: ReactNode }) {
  const [chair, setChair] = useState<'ours' | 'theirs'>('ours')
  const tab = (name: typeof chair, says: string) => (
    <button
      type="button"
      aria-pressed={chair === name}
      onClick={() => setChair(name)}
      className={`min-h-11 flex-1 rounded-md px-3 font-sans text-base ${chair === name ? 'bg-accent font-semibold text-on-accent' : 'text-ink hover:text-accent'}`}
    >
      {says}
    </button>
  )
  return (
    <section
      aria-label={title ?? 'Both chairs'}
      className="rounded-lg border border-edge bg-raised px-4 py-3"
    >
      {title ? <p className="font-sans text-base font-semibold">{title}</p> : null}
      <div className="js-only no-print mt-2 flex gap-1 rounded-lg border border-line p-1">
        {tab('ours', 'Our chair')}
        {tab('theirs', 'Their chair')}
      </div>
      <div data-chair={chair} className="group mt-3">
        {children}
      </div>
    </section>
  )
}

export function Ours({ children }: { children: ReactNode }) {
  return (
    <div className="flow [.js_[data-chair=theirs]_&]:hidden print:!block">
      <p className="font-sans text-sm text-quiet">From our chair</p>
      {children}
    </div>
  )
}

export function Theirs({ children }: { children: ReactNode }) {
  return (
    <div className="flow mt-3 [.js_[data-chair=ours]_&]:hidden [.js_[data-chair=theirs]_&]:mt-0 print:!block">
      <p className="font-sans text-sm text-quiet">From their chair</p>
      {children}
    </div>
  )
}

/** Two ways side by side; on a narrow screen one above the other, row by row. */
export function Compare({ left, right, children }: { left: string; right: string; children: ReactNode }) {
  const rows = elementsOf<{ left: string; right: string }>(children)
  return (
    <table className="w-full border-collapse text-left text-[1.0625rem] max-sm:block">
      <thead className="max-sm:sr-only">
        <tr className="border-b border-edge font-sans text-base">
          <th scope="col" className="w-1/2 py-2 pr-4 align-bottom font-semibold">
            {left}
          </th>
          <th scope="col" className="w-1/2 py-2 align-bottom font-semibold text-accent">
            {right}
          </th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map(({ props }) => (
          <tr key={props.left} className="border-b border-line align-top max-sm:block max-sm:py-2">
            <td data-label={left} className={`${narrowCell} py-2 pr-4`}>
              {props.left}
            </td>
            <td data-label={right} className={`${narrowCell} py-2`}>
              {props.right}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const narrowCell =
  'max-sm:block max-sm:py-1 max-sm:pr-0 max-sm:before:block max-sm:before:font-sans max-sm:before:text-sm max-sm:before:text-quiet max-sm:before:content-[attr(data-label)]'

/** A row of `Compare`, which reads its attributes. */
export function Row(_props: { left: string; right: string }) {
  return null
}

type CellProps = { self: string; relationship: string; centre?: string; children: ReactNode }

/** The both/and figure: what is yours by what is between you. The centre is marked by more than colour. */
export function Matrix({ title, children }: { title: string; children: ReactNode }) {
  const cells = elementsOf<CellProps>(children)
  const rows = [...new Set(cells.map((cell) => cell.props.self))]
  const columns = [...new Set(cells.map((cell) => cell.props.relationship))]
  const cellOf = (row: string, column: string) =>
    cells.find(({ props }) => props.self === row && props.relationship === column)?.props
  return (
    <figure>
      <figcaption className="font-sans text-base font-semibold">{title}</figcaption>
      <table className="mt-2 w-full border-collapse text-left text-base max-sm:block">
        <thead className="max-sm:sr-only">
          <tr className="font-sans text-sm">
            <td />
            {columns.map((column) => (
              <th key={column} scope="col" className="p-2 font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={row} className="align-top max-sm:mt-3 max-sm:block">
              <th scope="row" className="py-2 pr-2 font-sans text-sm font-semibold max-sm:block">
                {row}
              </th>
              {columns.map((column) => {
                const cell = cellOf(row, column)
                const centre = cell?.centre === 'yes'
                return (
                  <td
                    key={column}
                    data-label={column}
                    className={`${narrowCell} border p-2 max-sm:px-3 ${centre ? 'border-2 border-accent bg-wash' : 'border-line'}`}
                  >
                    {centre ? (
                      <span className="block font-sans text-sm font-semibold text-accent">◆ The centre</span>
                    ) : null}
                    {cell?.children}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}

/** A cell of `Matrix`, which reads its attributes. */
export function Cell(_props: CellProps) {
  return null
}

function elementsOf<Props>(children: ReactNode): ReactElement<Props>[] {
  return Children.toArray(children).filter((child): child is ReactElement<Props> => isValidElement(child))
}
