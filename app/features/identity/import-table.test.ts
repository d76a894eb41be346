import { expect, test } from 'vitest'
import { decodeTable } from './decode-table'
import type { TableRow } from './import.schema'
import { type ImportWorld, planImport } from './plan-import'
import { readPeopleTable } from './read-people-table'
import { readRoleWords } from './read-role-words'

const utf8 = (text: string) => new TextEncoder().encode(text)
const wide = (text: string, swap: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(swap ? bytes.swap16() : bytes)
}
const sample = 'name,email\nZoë Müller,z@b.ch\n'

test.each([
  ['UTF-8', utf8(sample), 'UTF-8'],
  ['UTF-8 with its mark', utf8(`\ufeff${sample}`), 'UTF-8'],
  ['UTF-16 with its mark', wide(sample, false, true), 'UTF-16'],
  ['UTF-16 the other way round', wide(sample, true, true), 'UTF-16'],
  ['UTF-16 without a mark', wide(sample, false, false), 'UTF-16'],
  ['UTF-16 the other way round without', wide(sample, true, false), 'UTF-16'],
  ['Windows-1252', new Uint8Array(Buffer.from(sample, 'latin1')), 'Windows-1252'],
])('reads %s', (_name, bytes, encoding) => {
  expect(decodeTable(bytes)).toEqual({ text: sample, encoding })
})

test('reads the signs that Windows-1252 has beyond Latin-1', () => {
  const bytes = Uint8Array.from([
    ...Buffer.from('name\n'),
    0x8a,
    ...Buffer.from('imon O'),
    0x92,
    ...Buffer.from('Br'),
    0xfc,
  ])
  expect(decodeTable(bytes).text).toBe('name\nŠimon O’Brü')
})

test.each([
  ['a workbook', [0x50, 0x4b, 0x03, 0x04, 1, 2], 'workbook'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13], 'not text'],
  ['Macintosh letters', [...Buffer.from('name\nM'), 0x9f, ...Buffer.from('ller')], 'CSV UTF-8'],
  ['Cyrillic in Windows-1251', [...Buffer.from('name\n'), 0xc8, 0xe2, 0xe0, 0xed, 0xee, 0xe2], 'CSV UTF-8'],
  ['a byte that Windows-1252 leaves free', [...Buffer.from('name\nRen'), 0x8f, 0x20], 'CSV UTF-8'],
  ['a broken surrogate of UTF-16', [0xff, 0xfe, 0x61, 0, 0x00, 0xd8], 'damaged'],
])('refuses %s in words that help', (_name, bytes, words) => {
  expect(() => decodeTable(Uint8Array.from(bytes))).toThrow(
    expect.objectContaining({ code: 'bad-input', userMessage: expect.stringContaining(words) }),
  )
})

const row = (fields: Partial<TableRow>): TableRow => ({
  row: 2,
  email: 'a@b.ch',
  name: 'Anna',
  roles: '',
  teams: '',
  leads: '',
  ...fields,
})

test.each<[string, string, TableRow[]]>([
  ['commas', 'Name,E-Mail,Role\nAnna,a@b.ch,author', [row({ roles: 'author' })]],
  [
    'semicolons and quotation marks',
    'email;name;teams\na@b.ch;"Anna";"North;South"',
    [row({ teams: 'North;South' })],
  ],
  ['tabs, as they are pasted', 'Name\tMail\nAnna\ta@b.ch\n', [row({})]],
  [
    'German',
    'Vorname;Nachname;E-Mail-Adresse;Abteilung;Führt\nAnna;Meier;a@b.ch;Nord;Süd',
    [row({ name: 'Anna Meier', teams: 'Nord', leads: 'Süd' })],
  ],
  [
    'French',
    'Prénom;Nom;Courriel;Rôle;Équipe\nAnna;Favre;a@b.ch;auteur;Nord',
    [row({ name: 'Anna Favre', roles: 'auteur', teams: 'Nord' })],
  ],
  ['French with one name', 'Nom;Adresse e-mail\nAnna;a@b.ch', [row({})]],
  ['the line that Excel puts first', 'sep=;\nname;email\nAnna;a@b.ch', [row({})]],
  ['empty lines between', 'name,email\n\nAnna,a@b.ch\n,\n', [row({ row: 3 })]],
  ['addresses alone', 'email\na@b.ch', [row({ name: '' })]],
  ['cells that are missing', 'name,email,roles\nAnna,a@b.ch', [row({})]],
  ['a line’s end in a cell', 'name,email\n"Anna\nMeier",a@b.ch', [row({ name: 'Anna Meier' })]],
])('finds the columns of a table with %s', (_name, text, rows) => {
  expect(readPeopleTable(text).rows).toEqual(rows)
})

test('names the columns it did not read', () => {
  expect(readPeopleTable('email,Salary,name\na@b.ch,1,Anna').unread).toEqual(['Salary'])
})

test.each([
  ['no column of addresses', 'name,phone\nAnna,1', 'No column is called “e-mail”'],
  ['nothing', '', 'No column is called “e-mail”'],
  ['no rows', 'name,email\n', 'no rows'],
  ['a quotation mark left open', 'name,email\n"Anna,a@b.ch\n', 'quotation mark left open'],
])('refuses a table with %s', (_name, text, words) => {
  expect(() => readPeopleTable(text)).toThrow(
    expect.objectContaining({ code: 'bad-input', userMessage: expect.stringContaining(words) }),
  )
})

test('refuses more than 50,000 rows', () => {
  expect(() => readPeopleTable(`email\n${'a@b.ch\n'.repeat(50_001)}`)).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  )
})

test.each([
  ['Learner; Manager', ['learner', 'manager'], []],
  ['Führungskraft / Prüferin', ['manager', 'reviewer'], []],
  ['administratrice, autrice', ['admin', 'author'], []],
  ['learner, boss', ['learner'], ['boss']],
  ['', [], []],
])('reads the roles "%s"', (cell, roles, unknown) => {
  expect(readRoleWords(cell)).toEqual({ roles, unknown })
})

const world: ImportWorld = {
  people: new Map([
    [
      'a@b.ch',
      {
        name: 'Anna',
        suspended: false,
        roles: ['learner'],
        belongs: new Set(['north']),
        leads: new Set<string>(),
      },
    ],
    [
      's@b.ch',
      { name: 'Sam', suspended: true, roles: [], belongs: new Set<string>(), leads: new Set<string>() },
    ],
  ]),
  teams: new Map([
    ['north', ['North']],
    ['sales, west', ['Sales, West']],
    ['twice', ['Twice', 'twice']],
  ]),
}

test.each<[string, Partial<TableRow>, string, string]>([
  ['somebody new', { email: 'n@b.ch', name: 'New' }, 'new', '+ Learner'],
  [
    'somebody new with all',
    { email: 'n@b.ch', roles: 'author', teams: 'north; East', leads: 'East' },
    'new',
    '+ Author, + Manager, + team North, + team East, + leads East',
  ],
  ['nobody’s change', { teams: 'NORTH', roles: 'learner' }, 'unchanged', ''],
  ['no name for somebody known', { name: '' }, 'unchanged', ''],
  ['a new name', { name: 'Anna Meier' }, 'changed', 'name was Anna'],
  ['a role more', { roles: 'reviewer' }, 'changed', '+ Reviewer'],
  ['a role less, which is not taken away', { roles: 'author' }, 'changed', '+ Author'],
  ['a team whose name holds a comma', { teams: 'Sales, West' }, 'changed', '+ team Sales, West'],
  ['a leader', { leads: 'North' }, 'changed', '+ Manager, + leads North'],
  ['no address', { email: '' }, 'refused', 'There is no e-mail address.'],
  ['a wrong address', { email: 'anna' }, 'refused', 'That is no e-mail address.'],
  ['somebody new without a name', { email: 'n@b.ch', name: '' }, 'refused', 'A new account needs a name.'],
  ['an unknown role', { roles: 'boss' }, 'refused', 'There is no role “boss”.'],
  ['a team name that two bear', { teams: 'twice' }, 'refused', 'Several teams are called “twice”.'],
  ['somebody suspended', { email: 's@b.ch' }, 'refused', 'The account is suspended.'],
  ['markup in a name', { name: '<b>Anna' }, 'refused', 'A name holds no such signs.'],
])('plans %s', (_name, fields, fate, says) => {
  expect(planImport([row(fields)], world).fates).toMatchObject([{ fate, says }])
})

test('the second row of an address is repeated, with the number of the first; teams to make are named once', () => {
  const rows = [
    row({ email: 'n@b.ch', teams: 'East' }),
    row({ row: 3, email: ' N@B.ch ' }),
    row({ row: 4, email: 'm@b.ch', teams: 'east' }),
  ]
  const { fates, newTeams } = planImport(rows, world)
  expect(fates.map(({ fate }) => fate)).toEqual(['new', 'repeated', 'new'])
  expect(fates[1]?.says).toBe('The address is in row 2 already.')
  expect(newTeams).toEqual(['East'])
})
