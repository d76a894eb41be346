/**
 * The directions along which rows reach farthest: the first right singular vectors of a matrix, by power iteration on
 * its square, each held at right angles to those before it. Deterministic.
 * @param options.rows row after row, each `width` long
 */
export function strongestDirections(options: {
  rows: Float32Array
  width: number
  count: number
}): Float64Array[] {
  const { rows, width } = options
  const square = Array.from({ length: width }, () => new Float64Array(width))
  for (let from = 0; from < rows.length; from += width)
    for (let i = 0; i < width; i++) {
      const line = square[i] as Float64Array
      const value = rows[from + i] as number
      for (let j = 0; j < width; j++) line[j] = (line[j] as number) + value * (rows[from + j] as number)
    }
  const found: Float64Array[] = []
  for (let at = 0; at < Math.min(options.count, width); at++) {
    let direction: Float64Array = Float64Array.from(
      { length: width },
      (_value, d) => 1 + ((d * 7 + at * 13) % 11) / 11,
    )
    for (let pass = 0; pass < 60; pass++)
      direction = unit(apart(times(square, unit(apart(direction, found))), found))
    found.push(unit(apart(direction, found)))
  }
  return found
}

/** A vector without its parts along others that are at right angles to each other. */
function apart(vector: Float64Array, others: Float64Array[]): Float64Array {
  const left = Float64Array.from(vector)
  for (const other of others) {
    const along = dot(left, other)
    for (let d = 0; d < left.length; d++) left[d] = (left[d] as number) - along * (other[d] as number)
  }
  return left
}

function times(matrix: Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (line) => dot(line, vector))
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let at = 0; at < a.length; at++) sum += (a[at] as number) * (b[at] as number)
  return sum
}

function unit(vector: Float64Array): Float64Array {
  const length = Math.sqrt(dot(vector, vector)) || 1
  return vector.map((value) => value / length)
}
