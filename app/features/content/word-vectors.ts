/** What common words mean, as points in space: like words lie near each other. */
export type WordVectors = {
  /** The place of a word, 0 for the most frequent. */
  placeOf: ReadonlyMap<string, number>
  dimensions: number
  /** Word after word, in standard deviations of each dimension. */
  values: Float32Array
}
