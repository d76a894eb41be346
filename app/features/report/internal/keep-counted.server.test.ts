import { expect, test } from 'vitest'
import { keepCounted } from './keep-counted.server'

const small = { name: 'x', mostAgeMs: 60_000, isSmall: () => true }
const large = { ...small, isSmall: () => false }

const at = (minutes: number) => new Date(Date.parse('2026-11-23T09:00:00Z') + minutes * 60_000)

test('what is small is counted for each look', async () => {
  let truth = 1
  const { look } = keepCounted({ ...small, count: async () => truth })
  expect((await look(at(0))).value).toBe(1)
  truth = 2
  expect((await look(at(0))).value).toBe(2)
})

test('what is large is kept, counted anew behind a look once it is old, and waited for where it is very old', async () => {
  let truth = 1
  const { look } = keepCounted({ ...large, count: async () => truth })
  expect((await look(at(0))).value).toBe(1)
  truth = 2
  expect((await look(at(1))).value).toBe(1)
  const old = await look(at(2))
  expect(old).toMatchObject({ value: 1, at: at(0) })
  await expect.poll(async () => (await look(at(2))).value).toBe(2)
  truth = 3
  expect((await look(at(60))).value).toBe(3)
})

test('looks at one time share one count', async () => {
  let counts = 0
  const { look } = keepCounted({ ...large, count: async () => ++counts })
  const looks = await Promise.all([look(at(0)), look(at(0)), look(at(0))])
  expect(looks.map(({ value }) => value)).toEqual([1, 1, 1])
})
