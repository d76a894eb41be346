import { expect, it } from 'vitest'
import { keepCounted } from './keep-counted.server'

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 5, 9, minutes))

/** A count that ends when it is told to, and gives what there was as it began, as one that reads a database does. */
function countOf(written: { people: number }) {
  const ends: (() => void)[] = []
  const count = () => {
    const seen = written.people
    return new Promise<number>((resolve) => ends.push(() => resolve(seen)))
  }
  const endNext = async () => {
    await new Promise((resolve) => setTimeout(resolve))
    ends.shift()?.()
    await new Promise((resolve) => setTimeout(resolve))
  }
  return { count, endNext, under: () => ends.length }
}

const keep = (count: () => Promise<number>) =>
  keepCounted({ name: 'test', mostAgeMs: 60_000, isSmall: (people) => people < 10, count })

it('shows the first look of a small company what was written while the start was still counting', async () => {
  const written = { people: 0 }
  const { count, endNext } = countOf(written)
  const { look, warm } = keep(count)
  const warmed = warm(at(0))
  written.people = 8
  const looked = look(at(0))
  await endNext()
  await endNext()
  await warmed
  expect((await looked).value).toBe(8)
})

it('counts a small company anew for each look; looks that come while one counts share the next', async () => {
  const written = { people: 1 }
  const { count, endNext, under } = countOf(written)
  const { look, warm } = keep(count)
  const warmed = warm(at(0))
  await endNext()
  await warmed
  written.people = 2
  const first = look(at(1))
  written.people = 3
  const others = [look(at(1)), look(at(1))]
  await endNext()
  expect((await first).value).toBe(2)
  expect(under()).toBe(1)
  await endNext()
  expect((await Promise.all(others)).map(({ value }) => value)).toEqual([3, 3])
})

it('gives what was counted of a large company, and counts it anew behind the look once it is old', async () => {
  const written = { people: 20 }
  const { count, endNext, under } = countOf(written)
  const { look, warm } = keep(count)
  const warmed = warm(at(0))
  const first = look(at(0))
  await endNext()
  await warmed
  expect((await first).value).toBe(20)
  written.people = 30
  expect((await look(at(1))).value).toBe(20)
  expect(under()).toBe(0)
  expect((await look(at(2))).value).toBe(20)
  await endNext()
  expect((await look(at(2))).value).toBe(30)
})
