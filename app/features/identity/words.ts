/** What somebody may be; a person may be several. */
export const roles = ['learner', 'manager', 'author', 'reviewer', 'admin'] as const
export type Role = (typeof roles)[number]

export const roleWords: Record<Role, { name: string; says: string }> = {
  learner: { name: 'Learner', says: 'Pulls lessons, keeps progress, cards and notes.' },
  manager: { name: 'Manager', says: 'Leads teams: invites, assigns, sees who is ready.' },
  author: { name: 'Author', says: 'Writes lessons in the studio.' },
  reviewer: { name: 'Reviewer', says: 'Reviews and publishes what others wrote.' },
  admin: { name: 'Administrator', says: 'People, roles, sign-in, audit log.' },
}

export function isRole(value: string): value is Role {
  return (roles as readonly string[]).includes(value)
}

/** The roles among these words, in the order in which they are shown. */
export function rolesAmong(words: readonly string[]): Role[] {
  return roles.filter((role) => words.includes(role))
}

/** How somebody came in; `sign-on-anew` where the provider proved that it asked them anew. */
const signInMethods = ['link', 'password', 'passkey', 'sign-on', 'sign-on-anew', 'demo'] as const
export type SignInMethod = (typeof signInMethods)[number]

export const methodWords: Record<SignInMethod, string> = {
  link: 'a link by e-mail',
  password: 'a password',
  passkey: 'a passkey',
  'sign-on': 'the company’s single sign-on',
  'sign-on-anew': 'the company’s single sign-on',
  demo: 'the demo',
}
