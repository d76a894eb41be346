/** One panel: a figure of each size, its unit, and the goal at the largest size if it has one. */
export type Panel = { name: string; values: number[]; goal: number | null }

const width = 340
const height = 220
const inset = { left: 58, right: 14, top: 34, bottom: 34 }

/**
 * Draws figures against size as SVG, a panel each, both axes by tens: what grows in proportion is a straight line that
 * rises as the dashed one does. Colours follow the reader's light or dark page.
 * @param sizes ascending, above 0, as are all values
 */
export function drawScale(sizes: number[], panels: Panel[], unit: string): string {
  const rows = Math.ceil(panels.length / 2)
  const drawn = panels.map((panel, at) => {
    const left = (at % 2) * width
    const top = Math.floor(at / 2) * height
    return `<g transform="translate(${left} ${top})">${drawPanel(sizes, panel, unit)}</g>`
  })
  const named = panels.map(({ name }) => name).join(', ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * 2} ${height * rows}" role="img" aria-label="${named} against the number of ${unit}; the figures are in the table of bench/README.md">
<style>text{font:12px sans-serif;fill:#333}.axis{stroke:#888}.line{fill:none;stroke:#0b62a4;stroke-width:2}.dot{fill:#0b62a4}.even{stroke:#888;stroke-dasharray:4 4}.goal{stroke:#b3261e;stroke-dasharray:1 3;stroke-width:2}@media(prefers-color-scheme:dark){text{fill:#ddd}.line{stroke:#7cc4ff}.dot{fill:#7cc4ff}.goal{stroke:#ff8a80}}</style>
${drawn.join('\n')}
</svg>
`
}

function drawPanel(sizes: number[], { name, values, goal }: Panel, unit: string): string {
  const bottom = height - inset.bottom
  const right = width - inset.right
  const low = 10 ** Math.floor(Math.log10(Math.min(...values)))
  const high = 10 ** Math.ceil(Math.log10(Math.max(...values, goal ?? 0)))
  const [smallest = 1, largest = smallest] = [sizes[0], sizes.at(-1)]
  const x = (size: number) => place(size, smallest, largest, inset.left, right)
  const y = (value: number) => place(value, low, high, bottom, inset.top)
  const points = values.map((value, at) => [x(sizes[at] ?? smallest), y(value)] as const)
  const ticks: string[] = []
  for (let tick = low; tick <= high * 1.001; tick *= 10)
    ticks.push(`<text x="${inset.left - 6}" y="${round(y(tick)) + 4}" text-anchor="end">${word(tick)}</text>`)
  // The share of proportional growth that fits into the panel, from the first point.
  const first = values[0] ?? low
  const reach = Math.min(largest / smallest, high / first)
  return [
    `<text x="${inset.left}" y="18">${name}</text>`,
    `<path class="axis" fill="none" d="M${inset.left} ${inset.top}V${bottom}H${right}"/>`,
    ...ticks,
    `<text x="${inset.left}" y="${bottom + 18}">${word(smallest)}</text>`,
    `<text x="${right}" y="${bottom + 18}" text-anchor="end">${word(largest)} ${unit}</text>`,
    `<line class="even" x1="${round(x(smallest))}" y1="${round(y(first))}" x2="${round(x(smallest * reach))}" y2="${round(y(first * reach))}"/>`,
    goal === null
      ? ''
      : `<line class="goal" x1="${inset.left}" x2="${right}" y1="${round(y(goal))}" y2="${round(y(goal))}"/>`,
    `<polyline class="line" points="${points.map(([px, py]) => `${round(px)},${round(py)}`).join(' ')}"/>`,
    ...points.map(([px, py]) => `<circle class="dot" r="3" cx="${round(px)}" cy="${round(py)}"/>`),
  ].join('')
}

/** Where a value lies between two ends, by its logarithm. */
function place(value: number, low: number, high: number, from: number, to: number): number {
  return from + ((to - from) * Math.log(value / low)) / (Math.log(high / low) || 1)
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

function word(value: number): string {
  return value >= 1 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(1)))
}
