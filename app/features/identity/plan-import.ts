import { emailSchema, nameSchema } from './identity.schema'
import type { RowFate, TableRow } from './import.schema'
import { readRoleWords } from './read-role-words'
import { type Role, roleWords } from './words'

/** What there is already, as far as the rows are about it. */
export type ImportWorld = {
  /** By address. */
  people: ReadonlyMap<string, KnownPerson>
  /** By name in small letters; the names as they are, one for each team of that name. */
  teams: ReadonlyMap<string, readonly string[]>
}

export type KnownPerson = {
  name: string
  suspended: boolean
  roles: readonly string[]
  /** Names of teams in small letters. */
  belongs: ReadonlySet<string>
  leads: ReadonlySet<string>
}

/**
 * What becomes of each row of a file: the dry run. Teams that are not there would be made.
 * @returns a fate for each row, in order, and the names of the teams to make
 */
export function planImport(
  rows: readonly TableRow[],
  world: ImportWorld,
): { fates: RowFate[]; newTeams: string[] } {
  const first = new Map<string, number>()
  const newTeams = new Map<string, string>()
  const fates = rows.map((row) => {
    const fate = planRow(row, world)
    const before = fate.email ? first.get(fate.email) : undefined
    if (before !== undefined)
      return {
        ...fate,
        ...nothing,
        fate: 'repeated' as const,
        says: `The address is in row ${before} already.`,
      }
    if (fate.email) first.set(fate.email, row.row)
    for (const team of [...fate.joins, ...fate.leads]) {
      const key = team.toLowerCase()
      if (!world.teams.has(key) && !newTeams.has(key)) newTeams.set(key, team)
    }
    return fate
  })
  return { fates, newTeams: [...newTeams.values()] }
}

const nothing = { roles: [] as Role[], joins: [] as string[], leads: [] as string[] }

/** One row by itself: whether an earlier row has its address is not asked. */
export function planRow(row: TableRow, world: ImportWorld): RowFate {
  const email = emailSchema.safeParse(row.email)
  const refuse = (says: string): RowFate => ({
    row: row.row,
    email: email.success ? email.data : row.email.slice(0, 200),
    name: row.name.slice(0, 80),
    fate: 'refused',
    says,
    ...nothing,
  })
  if (!email.success) return refuse(row.email ? 'That is no e-mail address.' : 'There is no e-mail address.')
  const known = world.people.get(email.data)
  if (known?.suspended) return refuse('The account is suspended.')
  if (!row.name && !known) return refuse('A new account needs a name.')
  const name = row.name ? nameSchema.safeParse(row.name) : null
  if (name && !name.success) return refuse(name.error.issues[0]?.message ?? 'The name does not fit.')
  const { roles: named, unknown } = readRoleWords(row.roles)
  if (unknown.length) return refuse(`There is no role “${unknown[0]}”.`)
  const teams = readTeams(row.teams, world)
  const leads = readTeams(row.leads, world)
  const fault = teams.fault ?? leads.fault
  if (fault) return refuse(fault)
  const wanted: Role[] = [
    ...(named.length || known ? named : (['learner'] as const)),
    ...(leads.names.length ? (['manager'] as const) : []),
  ]
  const add = {
    roles: [...new Set(wanted)].filter((role) => !known?.roles.includes(role)),
    joins: teams.names.filter((team) => !known?.belongs.has(team.toLowerCase())),
    leads: leads.names.filter((team) => !known?.leads.has(team.toLowerCase())),
  }
  const renamed = known && name && name.data !== known.name ? known.name : null
  const says = [
    ...(renamed ? [`name was ${renamed}`] : []),
    ...add.roles.map((role) => `+ ${roleWords[role].name}`),
    ...add.joins.map((team) => `+ team ${team}`),
    ...add.leads.map((team) => `+ leads ${team}`),
  ].join(', ')
  return {
    row: row.row,
    email: email.data,
    name: name?.data ?? known?.name ?? '',
    fate: !known ? 'new' : says ? 'changed' : 'unchanged',
    says,
    ...add,
  }
}

/** A cell may name several teams; a name that holds a separator itself is known by the team that bears it. */
function readTeams(cell: string, world: ImportWorld): { names: string[]; fault?: string } {
  const given = world.teams.has(cell.toLowerCase()) ? [cell] : cell.split(/[;|,\n]+/)
  const names = new Map<string, string>()
  for (const one of given.map((part) => part.trim()).filter(Boolean)) {
    const name = nameSchema.safeParse(one)
    if (!name.success) return { names: [], fault: `“${one.slice(0, 40)}” cannot be the name of a team.` }
    const same = world.teams.get(name.data.toLowerCase())
    if (same && same.length > 1) return { names: [], fault: `Several teams are called “${name.data}”.` }
    names.set(name.data.toLowerCase(), same?.[0] ?? name.data)
  }
  return { names: [...names.values()] }
}
