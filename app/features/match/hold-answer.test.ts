import { describe, expect, test } from 'vitest'
import { holdAnswer } from './hold-answer'
import type { ShownAnswer } from './show-answer'

const of = (situation: string | null, inScope = true) => ({ situation, inScope }) as ShownAnswer
const angry = of('angry')
const nothing = of('angry', false)
const danger = { ...nothing, beyond: 'danger' } as ShownAnswer
const enough = 'they shout'

describe('how long the typing rests before an answer is shown', () => {
  test.each<[string, string, ShownAnswer | null, ShownAnswer | null, number | null]>([
    ['a first situation', enough, null, angry, 0],
    ['the same situation', enough, angry, of('angry'), 0],
    ['another situation', enough, angry, of('late'), 350],
    ['a situation after nothing fitted', enough, nothing, of('late'), 0],
    ['nothing fits, at first', enough, null, nothing, 350],
    ['nothing fits any more', enough, angry, nothing, 350],
    ['nothing fits still', enough, nothing, of('late', false), 0],
    ['what no lesson is for', enough, angry, danger, 0],
    ['an empty box', '', angry, null, 0],
    ['one letter', 't', null, nothing, null],
    ['a second word of one letter', 'they w', null, nothing, null],
    ['one short word that means something', 'angry', null, angry, 1000],
    ['one long word', 'escalating', null, angry, 0],
    ['blanks around one letter', '      t      ', null, nothing, null],
  ])('%s', (_, task, shown, now, ms) => {
    expect(holdAnswer({ task, shown, now })).toBe(ms)
  })
})
