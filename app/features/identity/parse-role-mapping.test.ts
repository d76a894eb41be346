import { expect, test } from 'vitest'
import { parseRoleMapping } from './parse-role-mapping'

test.each([
  ['', []],
  ['it=admin', [['it', ['admin']]]],
  [
    'alliance-leads=manager, library=author+reviewer',
    [
      ['alliance-leads', ['manager']],
      ['library', ['author', 'reviewer']],
    ],
  ],
  ['cn=leads,ou=sales=manager;', [['cn=leads,ou=sales', ['manager']]]],
  ['it=admin,it=manager', [['it', ['admin', 'manager']]]],
])('reads "%s"', (text, expected) => {
  expect([...parseRoleMapping(text)]).toEqual(expected)
})

test.each(['it', '=admin', 'it=king', 'it=admin+', 'it=admin,library'])(
  'refuses "%s", and says where',
  (text) => {
    expect(() => parseRoleMapping(text)).toThrow(/OIDC_ROLES/)
  },
)
