import { describe, expect, test } from 'vitest'
import { kitOf, lesson, slugsOf, total } from '../../../bin/setup/test-kit'

test('does not fill the minutes up: more time never adds a piece that is not worth it', () => {
  const only = [lesson({})]
  expect(kitOf(only, { minutes: 240 })).toHaveLength(1)
  expect(total(kitOf(only, { minutes: 240 }))).toBeLessThanOrEqual(8)
  const three = ['x', 'y', 'z'].map((slug) => lesson({ slug }))
  expect(total(kitOf(three, { minutes: 240 }))).toBeLessThan(3 * 8)
})

test('a second lesson on the same point stays out, also where there is time', () => {
  const kit = kitOf([lesson({ slug: 'x', point: 'same' }), lesson({ slug: 'y', point: 'same' })], {
    minutes: 60,
  })
  expect(kit).toHaveLength(1)
})

test('puts yourself first, then what fits best', () => {
  const kit = kitOf(
    [lesson({ slug: 'table' }), lesson({ slug: 'self', focus: 'self', situations: ['b', 'a'] })],
    { minutes: 10 },
  )
  expect(slugsOf(kit)).toEqual(['self', 'table'])
})

test('prefers the lesson for the moment, and the one whose signal is said, and says so', () => {
  const before = lesson({ slug: 'before', moments: ['before'], point: 'x' })
  const during = lesson({ slug: 'during', moments: ['during'], point: 'x' })
  expect(kitOf([before, during], { moment: 'during' })[0]).toMatchObject({ lesson: 'during' })
  const said = lesson({ slug: 'said', point: 'x' })
  const other = lesson({ slug: 'other', point: 'x', signals: ['deadline'] })
  const kit = kitOf([other, said], { task: 'they came in at half the price' })
  expect(kit[0]).toMatchObject({ lesson: 'said' })
  expect(kit[0]?.reason).toContain('you mention “half the price”')
})

test.each([
  ['another form of a word is told as it was said', 'nobody DECIDES anything', ['decided'], 'DECIDES'],
  ['so is another verb form', 'they yelled at us', ['yells'], 'yelled'],
  ['another number is another thing', 'they sent 40 pages of redlines', ['90 pages'], null],
  ['the same number is told', 'they sent 90 pages of redlines', ['90 pages'], '90 pages'],
  ['one name is not another', 'we wait for Weber', ['for Siemens'], null],
  ['words that stand apart are no quote', 'i told them that our ceo lied', ['I lied'], null],
  ['nor are words of two sentences', 'they cut the price. Half of us left', ['half price'], null],
  [
    'of two signals said in full the one that stands together',
    'i say he lied',
    ['I lied', 'he lied'],
    'he lied',
  ],
  ['accents and apostrophes stay', 'the naïve résumé’s déjà vu', ['naive resume'], 'naïve résumé’s'],
  ['what stands about it does not', 'so (half-price), they say', ['half price'], 'half-price'],
] as const)('a reason quotes only what was said: %s', (_name, task, signals, quote) => {
  const reason = kitOf([lesson({ signals: [...signals] })], { task })[0]?.reason
  expect(reason).toBe(quote ? `Made for “Title a”; you mention “${quote}”.` : 'Made for “Title a”.')
})

test('a slip of the finger is quoted as it was typed', () => {
  const kit = kitOf([lesson({})], {
    task: 'they  want half   price now',
    typed: 'they  want hlaf   price now',
  })
  expect(kit[0]?.reason).toContain('you mention “hlaf price”')
})

test.each([
  ['in the middle nobody is told how to prepare', 'during', null, ['play']],
  ['before it, what is for the middle can be looked at too', 'before', null, ['plan', 'play']],
  [
    'where there is none for the moment, the situation’s others are there all the same',
    'after',
    null,
    ['plan', 'play'],
  ],
  ['nor, with heat, how to get ready for it', 'during', 'them', ['breathe', 'play']],
] as const)('%s', (_name, moment, heat, slugs) => {
  const plan = lesson({ slug: 'plan', moments: ['before'] })
  const play = lesson({ slug: 'play', moments: ['during'] })
  const breathe = lesson({ slug: 'breathe', focus: 'self', moments: ['during'] })
  const brace = lesson({ slug: 'brace', focus: 'self', moments: ['before'] })
  const lessons = heat ? [plan, play, brace, breathe] : [plan, play]
  expect(slugsOf(kitOf(lessons, { moment, heat, minutes: 20 })).sort()).toEqual(slugs)
})

test('on a call nobody is told how to write a mail, unless there is nothing else', () => {
  const mail = lesson({ slug: 'mail', channels: ['mail', 'chat'] })
  const talk = lesson({ slug: 'talk' })
  expect(slugsOf(kitOf([mail, talk], { channel: 'call', minutes: 20 }))).toEqual(['talk'])
  expect(slugsOf(kitOf([mail, talk], { channel: 'mail', minutes: 20 }))).toContain('mail')
  expect(slugsOf(kitOf([mail], { channel: 'call', minutes: 20 }))).toEqual(['mail'])
})

test('whoever was let down is not told how to own it; where nothing else is there, that is better than nothing', () => {
  const own = lesson({ slug: 'own', side: 'we' })
  const raise = lesson({ slug: 'raise', side: 'they' })
  const both = lesson({ slug: 'both' })
  expect(slugsOf(kitOf([own, raise, both], { side: 'they', minutes: 20 })).sort()).toEqual(['both', 'raise'])
  expect(slugsOf(kitOf([own, raise], { side: 'we', minutes: 20 }))).toEqual(['own'])
  expect(slugsOf(kitOf([own], { side: 'they', minutes: 20 }))).toEqual(['own'])
})

test('where nobody was said to have done it, a kit is for one side only: the one that fits best, though it was done', () => {
  const own = lesson({ slug: 'own', side: 'we' })
  const raise = lesson({ slug: 'raise', side: 'they', signals: ['deadline'] })
  const both = lesson({ slug: 'both' })
  const sided = (changes: Parameters<typeof kitOf>[1]) =>
    slugsOf(kitOf([own, raise, both], { minutes: 20, ...changes })).sort()
  expect(sided({})).toEqual(['both', 'own'])
  expect(sided({ task: 'the deadline' })).toEqual(['both', 'raise'])
  expect(sided({ lately: new Map([['own', 0]]) })).toEqual(['both', 'own'])
  expect(sided({ help: { raise: { yes: 500, partly: 0, no: 0 } } })).toEqual(['both', 'own'])
  expect(sided({ heat: 'me' })).toEqual(['both', 'own'])
})

test('a neighbour’s lesson for the moment drives out none that is for the situation', () => {
  const plan = lesson({ slug: 'plan', moments: ['before'] })
  const near = lesson({ slug: 'near', situations: ['b'], moments: ['during'] })
  expect(slugsOf(kitOf([near, plan], { moment: 'during' }))).toContain('plan')
})

test('below a minute there is still one sentence; without a lesson of its own the neighbour is named', () => {
  expect(kitOf([lesson({})], { minutes: 0 })).toMatchObject([{ depth: 'essence' }])
  expect(kitOf([lesson({ situations: ['b'] })])[0]?.reason).toContain('From the neighbouring “Title b”')
  expect(kitOf([])).toEqual([])
})

describe('heat', () => {
  const table = lesson({ slug: 'table' })
  const paper = lesson({ slug: 'paper', focus: 'work-product' })
  const own = lesson({ slug: 'self', focus: 'self', situations: ['c', 'a'] })
  const near = lesson({ slug: 'self', focus: 'self', situations: ['b'] })
  const second = lesson({ slug: 'self', focus: 'self', situations: ['x', 'd'], moments: ['before'] })
  const far = lesson({ slug: 'self', focus: 'self', situations: ['x'] })
  const long = lesson({ slug: 'self', focus: 'self', minutes: { essence: 3, core: 4, deeper: 8 } })

  test.each([
    ['none: the nearer lesson alone has the one minute', null, own, 1, ['table']],
    ['mine: calm has it', 'me', own, 1, ['self']],
    ['theirs: calm has it', 'them', own, 1, ['self']],
    ['none: a neighbour’s lesson stays out where the situation has its own', null, near, 10, ['table']],
    ['mine: a neighbour’s lesson comes first', 'me', near, 5, ['self', 'table']],
    [
      'mine: also where it is second for the neighbour, and for another moment',
      'me',
      second,
      5,
      ['self', 'table'],
    ],
    ['mine: not where it is nowhere near', 'me', far, 5, ['table']],
    ['mine: not where it is too long', 'me', long, 2, ['table']],
  ] as const)('%s', (_name, heat, self, minutes, slugs) => {
    expect(slugsOf(kitOf([table, self], { heat, minutes, moment: 'during' }))).toEqual(slugs)
  })

  test('leaves the nearest lesson in, where nothing else fits', () => {
    const poor = lesson({ slug: 'poor', situations: ['b'], moments: ['after'] })
    const kit = kitOf([poor, second], { heat: 'me', moment: 'during' })
    expect(slugsOf(kit)).toEqual(['self', 'poor'])
  })

  test('gains more where it is mine, and the reason says so', () => {
    const lessons = [
      table,
      paper,
      lesson({ slug: 'self', focus: 'self', situations: ['b', 'a'], moments: ['before'] }),
    ]
    const minutesOf = (heat: 'me' | 'them' | null) =>
      kitOf(lessons, { heat, minutes: 20 }).find((piece) => piece.lesson === 'self')?.minutes ?? 0
    expect(minutesOf('me')).toBeGreaterThanOrEqual(minutesOf('them'))
    expect(minutesOf('them')).toBeGreaterThanOrEqual(minutesOf(null))
    expect(kitOf(lessons, { heat: 'me' })[0]?.reason).toBe('Also helps with “Title a”; your own calm first.')
    expect(kitOf(lessons, { heat: 'me' })[1]?.reason).not.toContain('calm')
    expect(
      kitOf(lessons, { minutes: 20 })
        .map(({ reason }) => reason)
        .join(),
    ).not.toContain('calm')
  })
})

test('of two lessons the one that suits what was said gets the most of the minutes', () => {
  const two = [lesson({ slug: 'x' }), lesson({ slug: 'y' })]
  const suits = (situation: string, slug: string) => (situation === 'a' && slug === 'y' ? 0.8 : -0.8)
  const longest = (kit: { lesson: string; minutes: number }[]) =>
    [...kit].sort((a, b) => b.minutes - a.minutes)[0]?.lesson
  expect(longest(kitOf(two))).toBe('x')
  const kit = kitOf(two, { suits })
  expect(longest(kit)).toBe('y')
  expect(kit.map(({ lesson, reason }) => [lesson, reason.includes('nearest to what you say')])).toEqual([
    ['y', true],
    ['x', false],
  ])
  expect(slugsOf(kitOf(two, { suits })).sort()).toEqual(slugsOf(kitOf(two)).sort())
})

test('yourself first only with what was said for', () => {
  const two = [lesson({ slug: 'main' }), lesson({ slug: 'self', focus: 'self' })]
  const suitsBy = (much: number) => (_: string, slug: string) => (slug === 'self' ? -much : much)
  expect(slugsOf(kitOf(two, { suits: suitsBy(0.2) }))).toEqual(['self', 'main'])
  expect(slugsOf(kitOf(two, { suits: suitsBy(0.9) }))).toEqual(['main', 'self'])
  expect(slugsOf(kitOf(two, { suits: suitsBy(0.9), heat: 'me' }))).toEqual(['self', 'main'])
})

describe('whoever is upset, in a situation without a lesson about oneself', () => {
  const steadying = lesson({ slug: 'steady', focus: 'self', situations: ['reset-mindset'] })
  const neighbours = lesson({ slug: 'of-b', focus: 'self', situations: ['b'] })
  const also = lesson({ slug: 'also', focus: 'self', situations: ['b', 'a'] })
  const own = lesson({ slug: 'own', focus: 'self' })
  const main = lesson({ slug: 'main' })

  test('is steadied first, though it be no neighbour, and by nothing that is for something else', () => {
    const kit = kitOf([main, neighbours, steadying], { heat: 'me' })
    expect(slugsOf(kit)).toEqual(['steady', 'main'])
    expect(kit[0]?.reason).toMatch(/^From “reset-mindset”; your own calm first/)
  })

  test('by what can be done in the middle of it, before a lesson of the situation’s own; that is for the matter', () => {
    const kit = kitOf([{ ...main, focus: 'self' }, steadying], { heat: 'me', task: 'half price' })
    expect(slugsOf(kit)).toEqual(['steady', 'main'])
    expect(kit[0]?.reason).toContain('your own calm first')
    expect(kit[1]?.reason).not.toContain('your own calm first')
  })

  test('and gets something for the matter, though steadying oneself is likelier to be meant', () => {
    const attitude = { ...steadying, slug: 'attitude', point: 'attitude', moments: ['before' as const] }
    const situations = [
      { id: 'reset-mindset', score: 0.51 },
      { id: 'a', score: 0.48 },
    ]
    const kit = kitOf([main, steadying, attitude], { heat: 'me', moment: 'before', situations })
    expect(slugsOf(kit)).toEqual(['steady', 'main'])
    expect(slugsOf(kitOf([main, steadying, attitude], { heat: 'me', situations, minutes: 1 }))).toEqual([
      'steady',
    ])
  })

  test('a lesson that is for the situation too comes after it, for the person that is heated one made for the situation, too', () => {
    expect(slugsOf(kitOf([main, also, steadying], { heat: 'me' }))[0]).toBe('steady')
    expect(slugsOf(kitOf([main, own, steadying], { heat: 'me' }))[0]).toBe('steady')
    expect(slugsOf(kitOf([main, own, steadying], { heat: 'them' }))[0]).toBe('own')
  })

  test('without heat it stays out', () => {
    expect(slugsOf(kitOf([main, steadying]))).toEqual(['main'])
  })
})
