import { expect, test } from 'vitest'
import { writeMailPage } from './write-mail-page'

const page = writeMailPage({
  subject: 'Two & more',
  greeting: 'Hello <b>Robin</b>,',
  blocks: [
    { kind: 'say', text: 'Asked by Ada "A" O’Neil & co.' },
    {
      kind: 'list',
      title: 'By Thursday',
      items: [
        {
          text: 'Open <img src=x onerror=alert(1)>',
          link: 'https://x.example/a?b=1&c="2',
          line: '6 minutes',
        },
        { text: 'Without a link' },
      ],
    },
    { kind: 'button', text: 'See the list', link: 'https://x.example/me' },
  ],
  why: 'You get this since it was asked of you.',
  stop: 'https://x.example/stop?of=1',
})

test('both forms say the same, in the same order', () => {
  const said = [
    'Robin',
    'Asked by Ada',
    'By Thursday',
    '6 minutes',
    'Without a link',
    'See the list',
    'You get this',
  ]
  for (const form of [page.text, page.html]) {
    const places = said.map((words) => form.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(form).toContain('https://x.example/stop?of=1')
  }
})

test('words of people are words in the HTML, and never its markup', () => {
  expect(page.html).not.toContain('<b>Robin')
  expect(page.html).not.toContain('<img')
  expect(page.html).toContain('Hello &lt;b&gt;Robin&lt;/b&gt;,')
  expect(page.html).toContain('href="https://x.example/a?b=1&amp;c=&quot;2"')
  expect(page.text).toContain('Hello <b>Robin</b>,')
})

test('it loads nothing from anywhere', () => {
  expect(page.html).not.toMatch(/<(img|link|script|iframe)|@import|url\(/)
})
