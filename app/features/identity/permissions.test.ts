import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mayDo, type Permission } from './permissions'
import { roles } from './words'

const of = (...names: (typeof roles)[number][]) => ({ roles: names })

test.each<[string, Parameters<typeof mayDo>[0], Permission, boolean]>([
  ['nobody may anything', null, 'read:learning:own', false],
  ['a learner has learning of their own', of('learner'), 'write:learning:own', true],
  ['but not anybody else’s', of('learner'), 'read:learning:any', false],
  ['a manager invites into teams', of('manager'), 'invite:person:team', true],
  ['but not anywhere', of('manager'), 'invite:person:any', false],
  ['an administrator’s wider grant holds the narrower', of('admin'), 'invite:person:team', true],
  ['and does not read learning', of('admin'), 'read:learning:own', false],
  ['two roles add up', of('learner', 'author'), 'write:lesson:any', true],
  ['everybody may go', of(), 'erase:person:own', true],
  ['an author does not review', of('author'), 'review:lesson:any', false],
])('%s', (_name, person, permission, allowed) => {
  expect(mayDo(person, permission)).toBe(allowed)
})

test('another role never takes anything away, and a permission nobody grants is refused to all', () => {
  fc.assert(
    fc.property(fc.subarray([...roles]), fc.constantFrom(...roles), (some, more) => {
      const permission: Permission = 'invite:person:team'
      if (mayDo({ roles: some }, permission)) expect(mayDo({ roles: [...some, more] }, permission)).toBe(true)
      expect(mayDo({ roles: some }, 'write:audit:any')).toBe(false)
    }),
  )
})
