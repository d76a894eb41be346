import type { Role } from '~/features/identity/words'

export const demoCompany = 'Example Instruments'

/** Whom a visitor of the demo can be, by role: somebody of the made-up company, and where their day begins. */
export const demoRoles: { role: Role; name: string; says: string; opens: string }[] = [
  {
    role: 'learner',
    name: 'Lena Hofer',
    says: 'Looks after three partners. Reads in the corridor, minutes before a meeting.',
    opens: '/',
  },
  {
    role: 'manager',
    name: 'Helena Brandt',
    says: 'Leads Strategic Alliances and the team below it. Wants to know who is ready.',
    opens: '/people',
  },
  {
    role: 'author',
    name: 'Marc Delaunay',
    says: 'Writes lessons from what his research partners taught him.',
    opens: '/me',
  },
  {
    role: 'reviewer',
    name: 'Priya Raman',
    says: 'Reads what others wrote before it is published. Writes a little herself.',
    opens: '/me',
  },
  {
    role: 'admin',
    name: 'Tom Eriksen',
    says: 'Invites people, gives roles, reads the audit log. Rarely here.',
    opens: '/people',
  },
]
