import { rowSumsBytes } from './row-sums.bytes'
import type { SparseRows } from './sparse-rows'

/** Sixteen labels are summed at a time: a feature has as many weights, or twice, or three times …, some unused. */
const labelsAtOnce = 16
/** Of so many labels all sums fit into registers, and an entry is read once for all. */
const allAtOnce = 48
const bytesOfPage = 65_536

type Loops = {
  readMargins: (from: number, to: number, bias: number, margins: number, width: number) => void
  readAllMargins: (from: number, to: number, bias: number, margins: number) => void
  moveBorders: (labels: number, hold: number, width: number) => number
  spreadSteps: (from: number, to: number, steps: number, width: number) => void
}

/** Where a model is learned. All lists go label by label. */
export type RowSums = {
  bias: Float32Array
  /** For each label: on which side of its border the row in turn belongs, 1 or −1, and how soft the border is to it. */
  sides: Float32Array
  softness: Float32Array
  /** 1 / (2 + softness): the row has length one, and the bias is one more feature of value one. */
  shares: Float32Array
  /**
   * Moves every label's border by what a row asks of it: one step of the descent. @returns how far at the longest
   */
  takeTurn: (row: number) => number
  /** A row's scores for every label by what is learned so far; gone when the next row's are read. */
  readScores: (row: number) => Float32Array
  /** How much a row holds up each label's border. */
  holdOf: (row: number) => Float32Array
  /** The weights that were learned (feature × labels), once nothing more is: they take the place of what all else reads. */
  finish: () => Float32Array
}

/**
 * Lays out rows and a model of zeros in memory of WebAssembly, which reckons with four labels at a time. The same on
 * every machine: each sum is made in the order of a row's entries, in 32 bits.
 * @param size how many features
 * @throws RangeError where all does not fit into four gigabytes
 */
export function layOutRowSums(options: { rows: SparseRows; labels: number; size: number }): RowSums {
  const { rows, labels, size } = options
  const { starts, places, values } = rows
  const stride = Math.ceil(labels / labelsAtOnce) * labelsAtOnce
  const width = stride * 4
  const [bias, margins, sides, softness, shares, weights] = [0, 1, 2, 3, 4, 5].map((at) => at * width) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const hold = weights + size * width
  const entries = hold + (starts.length - 1) * width
  const memory = new WebAssembly.Memory({ initial: Math.ceil((entries + places.length * 8) / bytesOfPage) })
  const loops = new WebAssembly.Instance(openLoops(), { memory: { memory } }).exports as Loops
  const floats = (from: number, count: number) => new Float32Array(memory.buffer, from, count)

  const entryBases = new Uint32Array(memory.buffer, entries, places.length * 2)
  const entryValues = floats(entries, places.length * 2)
  for (let entry = 0; entry < places.length; entry++) {
    entryBases[entry * 2] = weights + (places[entry] as number) * width
    entryValues[entry * 2 + 1] = values[entry] as number
  }
  const readMargins = (row: number): [from: number, to: number] => {
    const from = entries + (starts[row] as number) * 8
    const to = entries + (starts[row + 1] as number) * 8
    if (stride === allAtOnce) loops.readAllMargins(from, to, bias, margins)
    else loops.readMargins(from, to, bias, margins, width)
    return [from, to]
  }
  const scores = floats(margins, labels)
  return {
    bias: floats(bias, labels),
    sides: floats(sides, labels),
    softness: floats(softness, labels),
    shares: floats(shares, labels),
    takeTurn: (row) => {
      const [from, to] = readMargins(row)
      const longest = loops.moveBorders(bias, hold + row * width, width)
      if (longest > 0) loops.spreadSteps(from, to, margins, width)
      return longest
    },
    readScores: (row) => {
      readMargins(row)
      return scores
    },
    holdOf: (row) => floats(hold + row * width, labels),
    finish: () => moveTogether(floats(weights, size * stride), stride, labels),
  }
}

/** Leaves out what is unused at the end of each line. */
function moveTogether(lines: Float32Array, stride: number, used: number): Float32Array {
  const count = lines.length / stride
  for (let line = 1; line < count; line++) lines.copyWithin(line * used, line * stride, line * stride + used)
  return lines.subarray(0, count * used)
}

let opened: WebAssembly.Module | null = null

function openLoops(): WebAssembly.Module {
  opened ??= new WebAssembly.Module(Uint8Array.from(atob(rowSumsBytes), (char) => char.charCodeAt(0)))
  return opened
}
