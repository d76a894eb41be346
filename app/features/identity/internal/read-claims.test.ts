import { expect, test } from 'vitest'
import { readClaims } from './read-claims'

const read = (claims: Record<string, unknown>) => readClaims({ sub: 'x', ...claims }, 'groups')

test.each<[string, Record<string, unknown>, Partial<ReturnType<typeof readClaims>>]>([
  [
    'nothing but a subject',
    {},
    { subject: 'x', email: null, emailVerified: false, name: 'Colleague', groups: [] },
  ],
  [
    'an address',
    { email: ' Kim@Example.com ', email_verified: true },
    { email: 'kim@example.com', emailVerified: true },
  ],
  ['what is no address', { email: 'kim', email_verified: true }, { email: null }],
  ['a word for yes', { email_verified: 'true' }, { emailVerified: true }],
  ['a word for no', { email_verified: 'false' }, { emailVerified: false }],
  ['a name in parts', { given_name: 'Kim', family_name: 'Example' }, { name: 'Kim Example' }],
  ['no name', { email: 'kim@example.com' }, { name: 'kim' }],
  ['a name that is markup', { name: '<b>Kim\u0000</b>' }, { name: 'bKim/b' }],
  ['groups', { groups: ['a', 'b'] }, { groups: ['a', 'b'] }],
  ['one group', { groups: 'a' }, { groups: ['a'] }],
  ['groups that are none', { groups: 7 }, { groups: [] }],
  ['too many groups to tell', { _claim_names: { groups: 'src1' } }, { groups: null }],
])('reads %s', (_name, claims, expected) => {
  expect(read(claims)).toMatchObject(expected)
})

test('refuses claims without a subject', () => {
  expect(() => readClaims({ email: 'kim@example.com' }, 'groups')).toThrow()
})
