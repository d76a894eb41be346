/** From a week on, by its Monday, somebody counts in the figures of these teams: ids, with commas. */
export type Place = { from: string; teams: string }

/** The place that holds in a week, of somebody's places, the oldest first; before the first, the first. */
export function placeIn(places: readonly Place[], week: string): string {
  return (places.findLast(({ from }) => from <= week) ?? places[0])?.teams ?? ''
}
