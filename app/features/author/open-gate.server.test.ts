import { afterAll, expect, test } from 'vitest'
import { bundleChild } from '../../../bin/setup/bundle-child.mjs'
import { openGate } from './open-gate.server'

const gate = openGate({ script: await bundleChild('gate') })
afterAll(() => gate.close())
const check = (source: string) => gate.check({ name: 'draft', source })

test('renders what was let through, with the parts of the library', async () => {
  const { accepted, html } = await check(
    '<Step depth="essence" title="Ask first">\n\nOne *word*.\n\n<Say>What would make it easier?</Say>\n\n</Step>',
  )
  expect(accepted).toBe(true)
  expect(html).toContain('<em>word</em>')
  expect(html).toContain('What would make it easier?')
})

test('text that looks like code is shown as text', async () => {
  const { html } = await check('Between 3 < 4, `{process.env.A}`, and <this.constructor/>\n\n# location')
  expect(html).toContain('3 &lt; 4')
  expect(html).toContain('{process.env.A}')
  expect(html).toContain('<h1>location</h1>')
})

test('refuses with line and rule, and goes on', async () => {
  const answers = await Promise.all([check('a\n\n{b}'), check('c'), check('<script>d</script>')])
  expect(answers.map(({ accepted, problems }) => [accepted, problems[0]?.line, problems[0]?.rule])).toEqual([
    [false, 3, 'no-code'],
    [true, undefined, undefined],
    [false, 1, 'unknown-part'],
  ])
})
