import { expect, test } from 'vitest'
import { findPasswordFault } from './find-password-fault.server'
import { newPasswordSchema } from './password.schema'

const owner = { email: 'maria.lindqvist@northwind.example', name: 'Maria Lindqvist' }

test.each([
  ['on the list', 'qwertyuiop', /Others use/],
  ['on the list in other letters', 'QwertyUiop', /Others use/],
  ['a listed one dressed up', 'Password2026!', /Others use/],
  ['a row of digits', '0123456789012', /Others use/],
  ['a row of digits, backwards', '9876543210', /Others use/],
  ['few signs', 'zqzqzqzqzqzq', /different characters/],
  ['the own address', 'maria.lindqvist@northwind.example', /your own/],
  ['the own name with a year', 'MariaLindqvist1987', /your own/],
  ['the company with a sign', 'Northwind#2026', /your own/],
])('refuses one that is %s', (_name, password, words) => {
  expect(findPasswordFault(password, owner)).toMatch(words)
})

test.each([
  'harbour violet seventeen',
  'x7Kq!t2Lw9Zp',
  'Maria sings under water',
  '4815162342 and more',
  '密码是四个不相干的词语啊',
])('takes %s', (password) => {
  expect(findPasswordFault(password, owner)).toBeNull()
})

test.each([
  ['too short', 'nine char', false],
  ['short enough and long enough', 'ten chars.', true],
  ['long', 'a'.repeat(200), true],
  ['too long', 'a'.repeat(201), false],
])('%s', (_name, password, fits) => {
  expect(newPasswordSchema.safeParse({ do: 'set', password }).success).toBe(fits)
})
