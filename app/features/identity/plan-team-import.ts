import { countOf } from '~/ui/count-of'
import { nameSchema } from './identity.schema'
import {
  type ImportFate,
  mostPeopleARow,
  type TeamEffect,
  type TeamFate,
  type TeamTableRow,
} from './import.schema'
import { parseAddresses } from './parse-addresses'
import type { ImportWorld } from './plan-import'
import { mostTeamLevels } from './team.schema'
import { teamWords } from './team-words'

/** What there is already: people and names of teams as for a file of people, and where teams stand. */
export type TeamWorld = ImportWorld & {
  /** Living teams. */
  standing: readonly { id: string; name: string; parentId: string | null }[]
}

/** Teams as they would be after the rows before; rows change it as they are planned. */
export type TeamState = {
  world: TeamWorld
  /** Names in small letters, and what they stand for. */
  ids: Map<string, string>
  names: Map<string, string>
  parents: Map<string, string | null>
  children: Map<string, Set<string>>
  /** `email part team`, for what rows before have added. */
  added: Set<string>
  /** Names that the file has a row for, by themselves in small letters. */
  inFile: ReadonlyMap<string, string>
  /** A name as it is given, or null where it cannot be one: a large file names each team many times. */
  readName: (given: string) => string | null
}

export function openTeamState(world: TeamWorld, rows: readonly TeamTableRow[]): TeamState {
  const inFile = new Map<string, string>()
  const readName = openNameReader()
  for (const { team } of rows) {
    const name = readName(team)
    if (name !== null && !inFile.has(keyOf(name))) inFile.set(keyOf(name), name)
  }
  const state: TeamState = {
    world,
    ids: new Map(),
    names: new Map(),
    parents: new Map(),
    children: new Map(),
    added: new Set(),
    inFile,
    readName,
  }
  for (const { id, name } of world.standing) {
    state.ids.set(keyOf(name), id)
    state.names.set(id, name)
  }
  for (const { id, parentId } of world.standing)
    hang(state, id, parentId && state.names.has(parentId) ? parentId : null)
  return state
}

function openNameReader(): TeamState['readName'] {
  const read = new Map<string, string | null>()
  return (given) => {
    const before = read.get(given)
    if (before !== undefined) return before
    const name = nameSchema.safeParse(given).data ?? null
    read.set(given, name)
    return name
  }
}

/**
 * What becomes of each row of a file of teams: the dry run. A team may have several rows, such as one a person. A team
 * above may have its own row further down; it is then made before. Nobody is taken out, and a team without a team above
 * in its row stays where it is.
 * @returns a fate for each row, in order, and the names of the teams to make
 */
export function planTeamImport(
  rows: readonly TeamTableRow[],
  world: TeamWorld,
): { fates: TeamFate[]; newTeams: string[] } {
  const { take, newTeams } = openTeamPlan(rows, world)
  return { fates: take(0, rows.length), newTeams }
}

/** The same by parts, one after the other, so that others are answered in between. `newTeams` grows with them. */
export function openTeamPlan(
  rows: readonly TeamTableRow[],
  world: TeamWorld,
): { take: (from: number, to: number) => TeamFate[]; newTeams: string[] } {
  const state = openTeamState(world, rows)
  const seen = new Map<string, { row: number; partOf: string }>()
  const newTeams: string[] = []
  const planRow = (row: TeamTableRow): TeamFate => {
    const shown = { row: row.row, team: row.team.slice(0, 80), partOf: row.partOf.slice(0, 80) }
    const key = keyOf(row.team)
    const before = seen.get(key)
    const fault =
      before?.partOf && row.partOf && keyOf(before.partOf) !== keyOf(row.partOf)
        ? `Row ${before.row} puts it below “${before.partOf}”.`
        : null
    const plan = fault ? { fault } : planTeamRow(row, state)
    if ('fault' in plan) return { ...shown, fate: 'refused', says: plan.fault, effect: nothing }
    seen.set(key, { row: before?.row ?? row.row, partOf: before?.partOf || row.partOf })
    newTeams.push(...plan.effect.makes)
    return { ...shown, ...judge(plan, { fresh: !world.teams.has(key), before: before?.row ?? null }) }
  }
  return { take: (from, to) => rows.slice(from, to).map(planRow), newTeams }
}

const nothing: TeamEffect = { makes: [], under: null, joins: [], leads: [] }

function judge(
  plan: TeamPlan,
  { fresh, before }: { fresh: boolean; before: number | null },
): { fate: ImportFate; says: string; effect: TeamEffect } {
  const { effect, says, leftOut } = plan
  if (says.length > 0) {
    const fate = fresh && before === null ? 'new' : 'changed'
    return { fate, says: [...says, ...leftOut].join(', '), effect }
  }
  if (leftOut.length > 0) return { fate: 'refused', says: leftOut.join(', '), effect }
  if (before !== null)
    return { fate: 'repeated', says: `Row ${before} and those after say it already.`, effect }
  return { fate: 'unchanged', says: fresh ? 'made above' : '', effect }
}

type TeamPlan = { effect: TeamEffect; says: string[]; leftOut: string[] }

/**
 * One row by itself, upon the state that the rows before have left; changes the state, unless the row is refused.
 */
export function planTeamRow(row: TeamTableRow, state: TeamState): TeamPlan | { fault: string } {
  const team = findTeam(row.team, state)
  if ('fault' in team) return team
  const above = row.partOf ? findTeam(row.partOf, state) : null
  if (above && 'fault' in above) return above
  if (above && !above.id && !state.inFile.has(keyOf(above.name)))
    return { fault: `There is no team “${above.name}”, neither here nor in the file.` }
  const moves = above && (!team.id || !above.id || (state.parents.get(team.id) ?? null) !== above.id)
  const fault = above && moves ? findPlaceFault(state, team, above) : null
  if (fault) return { fault }
  const members = readPeople(row.members, state)
  const leaders = readPeople(row.leads, state)
  if ('fault' in members) return members
  if ('fault' in leaders) return leaders
  return carry(state, { team, above: moves ? above : null, members, leaders })
}

type Named = { name: string; id: string | null }
type Found = { known: string[]; unknown: string[] }

function carry(
  state: TeamState,
  plan: { team: Named; above: Named | null; members: Found; leaders: Found },
): TeamPlan {
  const { team, above, members, leaders } = plan
  const was = team.id ? (state.parents.get(team.id) ?? null) : null
  const makes = [above, team].flatMap((one) => (one && !one.id ? [one.name] : []))
  const aboveId = above ? (above.id ?? make(state, above.name)) : null
  const id = team.id ?? make(state, team.name)
  if (aboveId) hang(state, id, aboveId)
  const add = (emails: string[], part: 'belongs' | 'leads') =>
    emails.filter((email) => {
      const mark = `${email} ${part} ${keyOf(team.name)}`
      if (state.added.has(mark) || state.world.people.get(email)?.[part].has(keyOf(team.name))) return false
      state.added.add(mark)
      return true
    })
  const effect = {
    makes,
    under: above?.name ?? null,
    joins: add(members.known, 'belongs'),
    leads: add(leaders.known, 'leads'),
  }
  const place = above ? `part of ${above.name}` : 'part of no other team'
  const says = [
    ...(team.id ? [] : [place]),
    ...(team.id && above ? [was ? `moves from ${state.names.get(was)} to ${above.name}` : place] : []),
    ...(above && !above.id ? [`${above.name} is made too`] : []),
    ...(effect.joins.length ? [`+ ${countOf(effect.joins.length, 'member', 'members')}`] : []),
    ...(effect.leads.length ? [`+ led by ${effect.leads.slice(0, 3).join(' and ')}`] : []),
  ]
  const unknown = [...new Set([...members.unknown, ...leaders.unknown])]
  const more = unknown.length > 5 ? ` and ${unknown.length - 5} more` : ''
  return {
    effect,
    says,
    leftOut: unknown.length ? [`no open account, left out: ${unknown.slice(0, 5).join(' ')}${more}`] : [],
  }
}

function findTeam(
  given: string,
  { world, ids, names, inFile, readName }: TeamState,
): Named | { fault: string } {
  if (!given) return { fault: 'There is no name of a team.' }
  const name = readName(given)
  if (name === null) return { fault: `“${given.slice(0, 40)}” cannot be the name of a team.` }
  const key = keyOf(name)
  if ((world.teams.get(key)?.length ?? 0) > 1) return { fault: `Several teams are called “${name}”.` }
  const id = ids.get(key) ?? null
  return { id, name: (id && names.get(id)) || inFile.get(key) || name }
}

function findPlaceFault(state: TeamState, team: Named, above: Named): string | null {
  if (keyOf(team.name) === keyOf(above.name)) return 'A team cannot be part of itself.'
  let levels = above.id ? 0 : 1
  for (let id = above.id; id; id = state.parents.get(id) ?? null) {
    if (id === team.id) return teamWords.ringRow
    levels++
  }
  return levels + (team.id ? height(state, team.id) : 1) > mostTeamLevels ? teamWords.deepRow : null
}

function height({ children }: TeamState, id: string): number {
  let levels = 0
  for (let level = [id]; level.length > 0 && levels <= mostTeamLevels; levels++)
    level = level.flatMap((one) => [...(children.get(one) ?? [])])
  return levels
}

function readPeople(cell: string, { world }: TeamState): Found | { fault: string } {
  if (!cell) return { known: [], unknown: [] }
  const addresses = parseAddresses(cell)
  if (addresses.length > mostPeopleARow)
    return { fault: `A row takes ${mostPeopleARow} people. Divide it: a team may have several rows.` }
  const emails: string[] = []
  for (const { given, email } of addresses) {
    if (!email) return { fault: `“${given.slice(0, 40)}” is no e-mail address.` }
    emails.push(email)
  }
  const open = (email: string) => world.people.get(email)?.suspended === false
  return { known: emails.filter(open), unknown: emails.filter((email) => !open(email)) }
}

function make(state: TeamState, name: string): string {
  const id = `new ${keyOf(name)}`
  state.ids.set(keyOf(name), id)
  state.names.set(id, name)
  state.parents.set(id, null)
  return id
}

function hang(state: TeamState, id: string, parentId: string | null): void {
  const was = state.parents.get(id)
  if (was) state.children.get(was)?.delete(id)
  state.parents.set(id, parentId)
  if (!parentId) return
  const beside = state.children.get(parentId) ?? new Set()
  state.children.set(parentId, beside.add(id))
}

/** Names of teams are told apart without regard to capitals. */
export function keyOf(name: string): string {
  return name.trim().toLowerCase()
}
