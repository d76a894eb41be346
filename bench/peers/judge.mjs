// Turns ranked labels into the figures of a row, all in per cent; null where there is nothing to count.

const refused = 0.1

/**
 * @param {{ ranked: { label: string, score: number }[], accept: string[] }[]} tried empty accept = outside
 */
export function judge(tried) {
  const marks = tried.map(({ ranked, accept }) => {
    const labels = ranked.map(({ label }) => label).filter((label) => label !== 'outside')
    return {
      inside: accept.length > 0,
      first: labels.slice(0, 1).some((label) => accept.includes(label)),
      third: labels.slice(0, 3).some((label) => accept.includes(label)),
      score: scoreInside(ranked),
    }
  })
  const inside = marks.filter((mark) => mark.inside)
  return {
    at1: percent(inside.filter(({ first }) => first).length, inside.length),
    at3: percent(inside.filter(({ third }) => third).length, inside.length),
    ...judgeOutside(marks),
  }
}

/**
 * How sure a peer is that a text is inside: its best label's score, less that of `outside` where it learned one.
 * @param {{ label: string, score: number }[]} ranked
 */
function scoreInside(ranked) {
  const best = ranked.find(({ label }) => label !== 'outside')
  const outside = ranked.find(({ label }) => label === 'outside')
  return best ? best.score - (outside?.score ?? 0) : -Number.MAX_VALUE
}

/**
 * Walks up the scores, equal ones together: a straight line between two thresholds, so that ties count as halves and
 * a peer with few different scores can still refuse a tenth.
 * @param {{ inside: boolean, score: number }[]} marks
 */
function judgeOutside(marks) {
  /** @type {Map<number, { inside: number, outside: number }>} */
  const levels = new Map()
  for (const { inside, score } of marks) {
    const level = levels.get(score) ?? { inside: 0, outside: 0 }
    level[inside ? 'inside' : 'outside']++
    levels.set(score, level)
  }
  const insideCount = marks.filter(({ inside }) => inside).length
  const outsideCount = marks.length - insideCount
  let [insideBelow, outsideBelow, won, recalled] = [0, 0, 0, 0]
  for (const [, level] of [...levels].sort(([a], [b]) => a - b)) {
    won += level.inside * (outsideBelow + level.outside / 2)
    const room = refused * insideCount - insideBelow
    if (room >= 0)
      recalled = outsideBelow + level.outside * (level.inside ? Math.min(1, room / level.inside) : 1)
    insideBelow += level.inside
    outsideBelow += level.outside
  }
  return {
    outside_recall_at_10pct_refused: percent(recalled, outsideCount),
    outside_auroc: percent(won, insideCount * outsideCount),
  }
}

/**
 * @param {number} part
 * @param {number} whole
 */
function percent(part, whole) {
  return whole ? Math.round((1000 * part) / whole) / 10 : null
}
