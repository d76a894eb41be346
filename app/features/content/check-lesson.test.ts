import { expect, test } from 'vitest'
import { checkLesson } from './check-lesson'

const front = (changes = '') => `---
title: Answer
summary: Say it.
situations: [hard-anchor]
moments: [before]
focus: people
point: answer
signals: [a, b, c]
keeper: Team
verified: "2026-11-01"
verifyEvery: 12
sources:
  - author: A
    work: W
    year: 1981
    for: it
${changes}---
`
const steps = `
<Step depth="essence" title="First">

<Say>Say this.</Say>

</Step>

<Step depth="core" title="Then">

More.

</Step>

<Step depth="deeper" title="Why">

Why.

</Step>
`
function check(source: string, today = '2026-11-23') {
  return checkLesson({ file: 'lesson.mdx', source, situationIds: new Set(['hard-anchor']), today })
}
const rulesOf = (source: string, today?: string) => check(source, today).problems.map(({ rule }) => rule)

test('passes a sound lesson and measures its depths', () => {
  const { problems, read } = check(front() + steps)
  expect(problems).toEqual([])
  expect(read?.outline.depths.essence).toEqual({ words: 3, seconds: 1, minutes: 1, steps: 1 })
  expect(read?.outline.depths.deeper).toMatchObject({ words: 7, steps: 3 })
  expect(read?.outline.say).toEqual([{ text: 'Say this.', depth: 'essence' }])
})

test('time is reading at 200 words a minute plus stated activities, rounded up', () => {
  const words = Array(100).fill('word').join(' ')
  const timed = steps.replace('More.', `${words}\n\n<Timer seconds="45" label="Breathe">Out.</Timer>`)
  const core = check(front() + timed).read?.outline.depths.core
  expect(core).toMatchObject({ words: 106, seconds: Math.ceil((106 * 60) / 200 + 45), minutes: 2 })
})

const inCore = (text: string) => front() + steps.replace('More.', text)
test.each([
  ['an unknown situation', front().replace('[hard-anchor]', '[hard-ancor]') + steps, 'unknown-situation'],
  ['an unknown part', inCore('<Marquee>x</Marquee>'), 'unknown-part'],
  ['a part in the wrong place', inCore('<Choice say="x" outcome="works">y</Choice>'), 'part-misplaced'],
  ['a missing attribute', inCore('<Timer seconds="30">x</Timer>'), 'attribute-missing'],
  ['an unknown attribute', inCore('<Say tone="warm">x</Say>'), 'attribute-unknown'],
  [
    'a value that is none of the known',
    inCore('<PrepField field="wishes" label="x" seconds="9">y</PrepField>'),
    'attribute-value',
  ],
  ['Markdown in an attribute', inCore('<Say when="*now*">x</Say>'), 'attribute-markdown'],
  ['code in an attribute', inCore('<Say when={1}>x</Say>'), 'attribute-code'],
  ['an expression', inCore('{1 + 1}'), 'no-code'],
  ['an import', `${front()}\nimport x from 'fs'\n${steps}`, 'no-code'],
  ['text outside of a step', `${front()}\nHello\n${steps}`, 'outside-step'],
  ['a heading', inCore('## More'), 'no-heading'],
  ['an image without text', inCore('![](./a.png)'), 'image-text'],
  ['a link to nowhere good', inCore('[x](javascript:alert)'), 'link'],
  ['a link whose address stands elsewhere', inCore('[x][p]\n\n[p]: https://a.example'), 'reference'],
  ['one in what looks like code', inCore('[x][p]\n\n    [p]: <javascript:alert(1)>'), 'reference'],
  ['an image whose file stands elsewhere', inCore('![x][p]\n\n[p]: a.png'), 'reference'],
  ['a footnote', inCore('See.[^1]\n\n[^1]: A note.'), 'reference'],
  ['a line too long to say', inCore(`<Say>${Array(31).fill('w').join(' ')}</Say>`), 'part-length'],
  ['an empty part', inCore('<Say></Say>'), 'part-content'],
  ['a list that is no checklist', inCore('<Checklist>\n\n- one\n\n</Checklist>'), 'part-family'],
  ['a missing depth', front() + steps.replace('depth="deeper"', 'depth="core"'), 'depth-missing'],
  [
    'no line to say in the essence',
    front() + steps.replace('<Say>Say this.</Say>', 'Text.'),
    'say-in-essence',
  ],
  ['no way out', front().replace('[before]', '[during]') + steps, 'one-exit'],
  [
    'an essence over its words',
    front() + steps.replace('<Say>', `${Array(131).fill('w').join(' ')}\n\n<Say>`),
    'budget-words',
  ],
  [
    'an essence over its time',
    front() + steps.replace('<Say>', '<Timer seconds="70" label="x">y</Timer>\n\n<Say>'),
    'budget-time',
  ],
  ['no source', front().replace(/sources:[^-]*- [\s\S]*?for: it\n/, 'sources: []\n') + steps, 'front-matter'],
])('finds %s', (_name, source, rule) => {
  expect(rulesOf(source)).toContain(rule)
})

test('names the line of a fault, and the line of a syntax error', () => {
  const lines = (text: string) => text.split('\n')
  const wrong = inCore('<Marquee>x</Marquee>')
  const at = lines(wrong).findIndex((line) => line.includes('<Marquee>')) + 1
  expect(check(wrong).problems[0]).toMatchObject({ line: at, file: 'lesson.mdx' })
  const broken = inCore('<Say>never closed')
  const fault = check(broken).problems[0]
  expect(fault?.rule).toBe('syntax')
  expect(fault?.line).toBeGreaterThan(16)
})

test('a lesson is late the day after its verification was due', () => {
  const source = front() + steps
  expect(rulesOf(source, '2027-11-01')).toEqual([])
  expect(rulesOf(source, '2027-11-02')).toEqual(['verification-late'])
})
