import { expect, test } from 'vitest'
import { checkLesson } from './check-lesson'
import { setQuotes } from './internal/set-quotes'

test.each([
  [`He said 'not this year', and left.`, 'He said ‘not this year’, and left.'],
  [`"We can't," she said. "It's theirs."`, '“We can’t,” she said. “It’s theirs.”'],
  [`the partners' lawyer, the '90s, ('all good')`, 'the partners’ lawyer, the ’90s, (‘all good’)'],
  [`'Who's on this?' – 'Nobody's.'`, '‘Who’s on this?’ – ‘Nobody’s.’'],
  ['nothing to set -- and ... stays', 'nothing to set -- and ... stays'],
])('%s', (typed, set) => expect(setQuotes(typed)).toBe(set))

const source = `---
title: Say 'no' and stay
summary: "Don't argue: say 'no' once."
situations: [impasse]
moments: [during]
focus: practice
point: limit
signals: ["say no", "have to refuse", "turn it down"]
keeper: Us
verified: "2026-11-23"
verifyEvery: 12
sources:
  - author: "William Ury"
    work: "The Power of a Positive No"
    year: 2007
    for: "saying no"
---

<Step depth="essence" title="It's 'no' once">

Say 'not *now*, not later', and keep \`'code'\` as it's.

<Say when="They say 'please'">I won't. That's 'no'.</Say>

</Step>
`

test('title, text, attributes and lines of a lesson have the marks of print; the author’s text keeps its own', () => {
  const { read, problems } = checkLesson({
    file: 'x',
    source,
    situationIds: new Set(['impasse']),
    today: '2026-11-24',
  })
  if (!read) throw new Error(JSON.stringify(problems))
  expect(read?.data).toMatchObject({ title: 'Say ‘no’ and stay', summary: 'Don’t argue: say ‘no’ once.' })
  expect(read?.outline.steps[0]?.title).toBe('It’s ‘no’ once')
  expect(read?.outline.say).toMatchObject([{ text: 'I won’t. That’s ‘no’.', when: 'They say ‘please’' }])
  expect(read?.body).toContain("'not *now*, not later'")
})
