import { type Chance, moment } from './chance'

const day = 86_400_000
const firstNames = [
  'Lena',
  'Marc',
  'Priya',
  'Tom',
  'Ingrid',
  'Paolo',
  'Amina',
  'Jonas',
  'Clara',
  'Victor',
  'Sofia',
  'Ben',
  'Mei',
  'Arjun',
  'Hana',
  'Nadia',
  'Lucas',
  'Grace',
  'Olga',
  'Samuel',
  'Zoë',
  'Łukasz',
]
const lastNames = [
  'Hofer',
  'Brandt',
  'Delaunay',
  'Raman',
  'Eriksen',
  'Okafor',
  'Solberg',
  'Ferri',
  'Yusuf',
  'Weber',
  'Nowak',
  'Almeida',
  'Lindgren',
  'Carter',
  'Tan',
  'Mehta',
  'Sato',
  'Rahman',
  'Moreau',
  'Lim',
  'Petrova',
  'Adeyemi',
  'Horvat',
  'Baumann',
  'Jiménez',
  'O’Neill',
]
const areas = [
  'Alliances',
  'Supply',
  'Research',
  'Channel',
  'Services',
  'Licensing',
  'Public sector',
  'Logistics',
]
const zones = [
  'Europe/Zurich',
  'Europe/Zurich',
  'Europe/Lisbon',
  'America/New_York',
  'Asia/Singapore',
  'Australia/Lord_Howe',
  null,
]

export type Member = {
  id: string
  teamId: string
  joinedAt: number
  /** How much somebody reads beside others. */
  pace: number
}

export type Company = ReturnType<typeof drawPeople>

/** One team above all, divisions below it, departments below these, and teams where most people are. */
export function drawPeople(
  chance: Chance,
  { people: count, teams: teamCount, now }: { people: number; teams: number; now: Date },
) {
  const end = now.getTime()
  const start = end - 104 * 7 * day
  const divisions = Math.max(1, Math.round(Math.sqrt(teamCount) / 3.5))
  const departments = Math.max(1, Math.round(teamCount / 10))
  const teams = Array.from({ length: teamCount }, (_, at) => ({
    id: chance.id(start),
    level: 0,
    at,
    above: -1,
  }))
  for (const team of teams) {
    const { at } = team
    if (at === 0) continue
    const [level, from, many] =
      at <= divisions
        ? [1, 0, 1]
        : at <= divisions + departments
          ? [2, 1, divisions]
          : [3, 1 + divisions, departments]
    team.level = level
    team.above = from + (at % many)
  }
  const below = teams.filter(({ level }) => level === 3)
  const bottom = below.length > 0 ? below : teams
  const people: Member[] = Array.from({ length: count }, (_, at) => {
    const joinedAt = chance.happens(0.6) ? start : start + chance.number() * (end - start - 14 * day)
    const team =
      at < teamCount ? teams[at] : chance.happens(0.97) ? bottom[at % bottom.length] : chance.pick(teams)
    return { id: chance.id(start), teamId: team?.id ?? '', joinedAt, pace: chance.number() ** 3 * 6 + 0.05 }
  })
  const leaders = teams.map((team, at) => ({ team, person: people[at] ?? chance.pick(people) }))
  const adminId = chance.id(start)
  const named = (at: number) => `${chance.pick(firstNames)} ${chance.pick(lastNames)} ${at}`
  const memberRow = (teamId: string, personId: string, leads: number, belongs: number, at: number) => ({
    teamId,
    personId,
    leads,
    belongs,
    joinedAt: moment(at),
  })
  const second = people.filter(() => chance.happens(0.04))
  const leading = new Map(leaders.map(({ team, person }) => [`${team.id} ${person.id}`, true]))
  const own = people.map(({ id, teamId, joinedAt }) =>
    memberRow(teamId, id, leading.has(`${teamId} ${id}`) ? 1 : 0, 1, joinedAt),
  )
  const tables = {
    Team: teams.map(({ id, level, at, above }) => ({
      id,
      name:
        level === 0
          ? 'Example Company'
          : `${areas[at % areas.length]} ${['', 'division', 'department', 'team'][level]} ${at}`,
      parentId: teams[above]?.id ?? null,
      createdAt: moment(start),
    })),
    Person: [
      {
        id: adminId,
        email: 'admin@example.com',
        name: 'Ada Example',
        createdAt: moment(start),
        timeZone: 'Europe/Zurich',
      },
      ...people.map(({ id, joinedAt }, at) => ({
        id,
        email: `person.${at}@example.com`,
        name: named(at),
        createdAt: moment(joinedAt),
        timeZone: chance.pick(zones),
      })),
    ],
    PersonRole: [
      { personId: adminId, role: 'admin', grantedAt: moment(start) },
      ...people.map(({ id, joinedAt }) => ({ personId: id, role: 'learner', grantedAt: moment(joinedAt) })),
      ...[...new Set(leaders.map(({ person }) => person.id))].map((personId) => ({
        personId,
        role: 'manager',
        grantedAt: moment(start),
      })),
    ],
    TeamMember: [
      ...own,
      ...leaders
        .filter(({ team, person }) => person.teamId !== team.id)
        .map(({ team, person }) => memberRow(team.id, person.id, 1, 0, start)),
      ...second.flatMap(({ id, teamId, joinedAt }) => {
        const other = chance.pick(bottom).id
        return other === teamId ? [] : [memberRow(other, id, 0, 1, joinedAt + day)]
      }),
    ],
  }
  const smallest = leaders.at(-1)
  return {
    teams,
    people,
    tables: { ...tables, TeamMember: eachOnce(tables.TeamMember) },
    adminId,
    topManagerId: leaders[0]?.person.id ?? '',
    smallManagerId: smallest?.person.id ?? '',
    smallTeamId: smallest?.team.id ?? '',
  }
}

function eachOnce<Place extends { teamId: string; personId: string }>(places: Place[]): Place[] {
  const met = new Map<string, Place>()
  for (const place of places) {
    const key = `${place.teamId} ${place.personId}`
    if (!met.has(key)) met.set(key, place)
  }
  return [...met.values()]
}
