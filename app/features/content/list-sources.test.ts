import { expect, test } from 'vitest'
import { listSources } from './list-sources'

const lesson = (slug: string, author: string, work: string, year?: number) => ({
  slug,
  title: `Title of ${slug}`,
  sources: [{ author, work, for: `for ${slug}`, ...(year && { year }) }],
})

test('lists works by family name of the first author, each with its lessons and what for', () => {
  const markdown = listSources([
    lesson('b', 'William Ury', 'Getting Past No', 1991),
    lesson('a', 'Amy C. Edmondson and Zoe Aa', 'Teams', 2012),
    lesson('c', 'Roger Fisher', 'Undated'),
  ])
  expect(markdown.match(/^## .*$/gm)).toEqual([
    '## Amy C. Edmondson and Zoe Aa: Teams (2012)',
    '## Roger Fisher: Undated',
    '## William Ury: Getting Past No (1991)',
  ])
  expect(markdown).toContain('- [Title of b](lessons/b/index.mdx): for b\n')
})

test('one work under several names is listed once, under the fullest', () => {
  const markdown = listSources([
    lesson('b', 'David Lax and James Sebenius', '3-D Negotiation', 2006),
    lesson('a', 'David A. Lax and James K. Sebenius', '3-D Negotiation: Powerful Tools', 2006),
    lesson('c', 'Dave Lax, and James Sebenius', '3-D Negotiation (A Publisher)', 2006),
    lesson('d', 'David A. Lax and James K. Sebenius', '3-D Negotiation', 2008),
  ])
  expect(markdown.match(/^## .*$/gm)).toEqual([
    '## David A. Lax and James K. Sebenius: 3-D Negotiation: Powerful Tools (2006)',
    '## David A. Lax and James K. Sebenius: 3-D Negotiation (2008)',
  ])
  expect(markdown.match(/^- .*$/gm)?.map((line) => line.slice(-5))).toEqual([
    'for a',
    'for b',
    'for c',
    'for d',
  ])
})
