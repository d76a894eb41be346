import { describe, expect, test } from 'vitest'
import { kitOf, lesson, slugsOf } from '../../../bin/setup/test-kit'

describe('help', () => {
  // Two lessons for one place: the name decides for "first", unless answers do.
  const lessons = [lesson({ slug: 'first', point: 'x' }), lesson({ slug: 'other', point: 'x' })]
  const counts = (yes: number, partly = 0, no = 0) => ({ yes, partly, no })

  test.each([
    ['nothing said', {}, 'first'],
    ['one yes for the other', { other: counts(1) }, 'other'],
    ['one no for the first', { first: counts(0, 0, 1) }, 'other'],
    [
      'one raw perfect score is less than forty good ones',
      { first: counts(38, 0, 2), other: counts(1) },
      'first',
    ],
    ['partly counts half', { first: counts(0, 10), other: counts(5, 0, 5) }, 'first'],
    [
      'names that every object has are no answers',
      JSON.parse('{"constructor":{"yes":1,"partly":0,"no":0}}'),
      'first',
    ],
  ])('%s', (_name, help, slug) => {
    expect(slugsOf(kitOf(lessons, { help }))).toEqual([slug])
  })

  test('does not outweigh what the task says', () => {
    const said = lesson({ slug: 'said', point: 'x' })
    const loved = lesson({ slug: 'loved', point: 'x', signals: ['deadline'], situations: ['b', 'a'] })
    const kit = kitOf([said, loved], {
      task: 'half price',
      help: { loved: counts(500), said: counts(0, 0, 500) },
    })
    expect(slugsOf(kit)).toEqual(['said'])
  })

  test('leaves nobody without a kit', () => {
    const help = { one: counts(0, 0, 5000) }
    expect(kitOf([lesson({ situations: ['b'] })], { help })).toHaveLength(1)
  })

  test.each([
    ['nine answers', counts(9), null],
    ['ten answers', counts(9, 1), 'helped 9 of 10 who said so'],
    ['many answers', counts(41, 3, 6), 'helped 41 of 50 who said so'],
    ['ten of whom few say yes', counts(3, 4, 3), null],
  ])('the reason with %s', (_name, one, words) => {
    const reason = kitOf([lesson({})], { help: { one } })[0]?.reason
    expect(reason).toBe(words ? `Made for “Title a”; ${words}.` : 'Made for “Title a”.')
  })
})

describe('lately', () => {
  const lessons = [lesson({ slug: 'first', point: 'x' }), lesson({ slug: 'other', point: 'x' })]

  test.each([
    ['just now', new Map([['first', 0]]), 'other'],
    ['six days ago', new Map([['first', 6]]), 'other'],
    ['a week ago', new Map([['first', 7]]), 'first'],
    [
      'both, that one longer ago',
      new Map([
        ['first', 3],
        ['other', 1],
      ]),
      'first',
    ],
    [
      'by a clock that was set back',
      new Map([
        ['first', -2],
        ['other', 0.5],
      ]),
      'other',
    ],
  ])('done %s', (_name, lately, slug) => {
    expect(slugsOf(kitOf(lessons, { lately }))).toEqual([slug])
  })

  test('half its worth just now: a lesson that also fits comes before it, one of a neighbour does not', () => {
    const done = lesson({ slug: 'done', point: 'x' })
    const also = lesson({ slug: 'also', point: 'x', situations: ['b', 'a'] })
    const near = lesson({ slug: 'near', point: 'x', situations: ['b'] })
    const lately = new Map([['done', 0]])
    expect(slugsOf(kitOf([done, also], { lately }))).toEqual(['also'])
    expect(slugsOf(kitOf([done, near], { lately }))).toEqual(['done'])
  })

  test('never leaves nothing: where all is done, the kit is as long as before', () => {
    const three = ['x', 'y', 'z'].map((slug) => lesson({ slug, situations: ['b'] }))
    const lately = new Map(three.map(({ slug }) => [slug, 0]))
    expect(kitOf(three, { lately, minutes: 3 })).toHaveLength(3)
  })
})

describe('in one task', () => {
  const lessons = ['a-first', 'b-second', 'c-third'].map((slug) => lesson({ slug, point: 'x' }))
  const slugs = (changes: [string, number][], minutes = 5) =>
    kitOf(lessons, { lately: new Map(changes), minutes }).map(({ lesson: slug, depth }) => `${slug} ${depth}`)
  const begun = ['/task', 0.01] as [string, number]

  test.each([
    ['nothing done', [], 5, 'a-first core'],
    ['one finished', [['a-first/core', 0.005]], 5, 'b-second core'],
    [
      'two finished',
      [
        ['a-first/core', 0.005],
        ['b-second/core', 0.001],
      ],
      5,
      'c-third core',
    ],
    ['finished before the task', [['a-first/core', 0.02]], 5, 'a-first core'],
    [
      'all finished, and no time for more: again',
      lessons.map(({ slug }) => [`${slug}/core`, 0.005]),
      5,
      'a-first core',
    ],
    [
      'all finished, and time to go deeper',
      lessons.map(({ slug }) => [`${slug}/core`, 0.005]),
      8,
      'a-first deeper',
    ],
    ['one did not help here', [['no/a/a-first', 30]], 5, 'b-second core'],
    ['one did not help elsewhere', [['no/b/a-first', 30]], 5, 'a-first core'],
    ['one did not help long ago', [['no/a/a-first', 90]], 5, 'a-first core'],
    [
      'one did not help, the others are done: one of those',
      [
        ['no/a/a-first', 0],
        ['b-second/core', 0.005],
        ['c-third/core', 0.005],
      ],
      5,
      'b-second core',
    ],
    ['none helped: better than nothing', lessons.map(({ slug }) => [`no/a/${slug}`, 1]), 5, 'a-first core'],
  ] as [string, [string, number][], number, string][])('%s', (_name, done, minutes, first) => {
    expect(slugs([begun, ...done], minutes)).toEqual([first])
  })
})
