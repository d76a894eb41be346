import type { Role } from '~/features/identity/words'

// Everything here is made up: the company, its people, its partners.

const alliances = 'Strategic Alliances'
const asia = 'Alliances Asia'
const supply = 'Supply Partners'
const research = 'Research Partners'

export const demoTeams: { name: string; above?: string }[] = [
  { name: alliances },
  { name: asia, above: alliances },
  { name: supply },
  { name: research },
]

/** How much somebody reads: occasions a week at the full rhythm. */
type Pace = 0 | 0.8 | 2 | 4

type DemoPerson = {
  name: string
  team?: string
  leads?: string[]
  roles?: Role[]
  pace: Pace
  /** Joined by an invitation, this many weeks ago; everybody else was there from the start. */
  joined?: number
  recall?: true
}

export const demoPeople: DemoPerson[] = [
  { name: 'Lena Hofer', team: alliances, pace: 4, recall: true },
  { name: 'Helena Brandt', team: alliances, leads: [alliances], roles: ['manager'], pace: 2 },
  { name: 'Marc Delaunay', team: research, roles: ['author'], pace: 2, recall: true },
  { name: 'Priya Raman', team: supply, roles: ['reviewer', 'author'], pace: 0.8 },
  { name: 'Tom Eriksen', roles: ['admin'], pace: 0 },
  { name: 'Daniel Okafor', team: asia, leads: [asia], roles: ['manager'], pace: 2, recall: true },
  { name: 'Ingrid Solberg', team: supply, leads: [supply], roles: ['manager'], pace: 0.8 },
  { name: 'Paolo Ferri', team: research, leads: [research], roles: ['manager'], pace: 2 },
  { name: 'Amina Yusuf', team: alliances, pace: 4, recall: true },
  { name: 'Jonas Weber', team: alliances, pace: 2 },
  { name: 'Clara Nowak', team: alliances, roles: ['author'], pace: 2 },
  { name: 'Victor Almeida', team: alliances, pace: 0.8 },
  { name: 'Sofia Lindgren', team: alliances, pace: 2, joined: 5, recall: true },
  { name: 'Ben Carter', team: alliances, pace: 0 },
  { name: 'Mei Tan', team: asia, pace: 4, recall: true },
  { name: 'Arjun Mehta', team: asia, pace: 2 },
  { name: 'Hana Sato', team: asia, pace: 2, roles: ['reviewer'] },
  { name: 'Nadia Rahman', team: asia, pace: 0.8, joined: 4 },
  { name: 'Lucas Moreau', team: asia, pace: 2, joined: 3 },
  { name: 'Grace Lim', team: asia, pace: 0.8 },
  { name: 'Olga Petrova', team: supply, pace: 2, recall: true },
  { name: 'Samuel Adeyemi', team: supply, pace: 4 },
  { name: 'Eva Horvat', team: supply, pace: 0.8 },
  { name: 'Felix Baumann', team: supply, pace: 2, joined: 6 },
  { name: 'Rosa Jimenez', team: supply, pace: 0 },
  { name: 'Karim Haddad', team: supply, pace: 2 },
  { name: 'Anna Kowalska', team: research, pace: 2, recall: true },
  { name: 'Leo Virtanen', team: research, pace: 0.8, joined: 2 },
  { name: 'Miriam Stein', team: research, pace: 4 },
  { name: 'Diego Navarro', team: research, pace: 0.8 },
]

/** Invitations that nobody has taken up, by how many days ago they were sent. */
export const demoInvitations: { email: string; team: string; days: number; revoked?: true }[] = [
  { email: 'yara.costa@example.com', team: alliances, days: 2 },
  { email: 'peter.lang@example.com', team: research, days: 5 },
  { email: 'ines.duarte@example.com', team: supply, days: 12 },
  { email: 'walter.frey@example.com', team: supply, days: 25 },
  { email: 'noa.levi@example.com', team: asia, days: 9, revoked: true },
]

/** What people wrote afterwards. Partners are named as no company is. */
export const demoDebriefs: { happened: string; next: string }[] = [
  {
    happened:
      'I asked what the date was for before I answered. They had no reason for it, and we moved it by a month.',
    next: '',
  },
  { happened: 'Waited out the silence. It felt long. They came back with a better package.', next: '' },
  {
    happened: 'I gave in on the exclusivity too early.',
    next: 'Trade it for the second region, or keep it.',
  },
  {
    happened:
      'Their new director had not been told about our teaming document. We read it together, that helped.',
    next: 'Send it a week before.',
  },
  { happened: 'Said plainly that the number was far off, and set it aside. The rest was calm.', next: '' },
  {
    happened: 'I owned our late delivery in the first minute. They were angry, but not for long.',
    next: 'Call before they find out.',
  },
  {
    happened: 'We agreed who decides what until Friday. No names on two of the points.',
    next: 'Ask for the two names.',
  },
  { happened: 'Too many people in the room.', next: 'See their engineer alone first.' },
  { happened: 'The two packages worked. They chose the one we liked better too.', next: '' },
  {
    happened: 'I read it in the lift and forgot the question. Still, I breathed before I spoke.',
    next: 'Write the question on my hand.',
  },
]

export const demoNotes = [
  'Ask this one before the break, not after.',
  'Works better on the phone than by mail.',
  'Say it in one breath, then wait.',
  'Third line is the one for Example Optics.',
]

/** What everybody in this company meets often. */
export const demoSituations = [
  'negotiation-prep',
  'concessions',
  'renewal',
  'governance-meeting',
  'first-meeting',
  'missed-commitment',
]
