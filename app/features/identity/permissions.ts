import type { Role } from './words'

type Verb =
  | 'read'
  | 'write'
  | 'invite'
  | 'import'
  | 'export'
  | 'grant'
  | 'suspend'
  | 'erase'
  | 'assign'
  | 'review'
  | 'publish'
type Thing = 'learning' | 'person' | 'role' | 'audit' | 'team' | 'board' | 'assignment' | 'lesson' | 'studio'
/** Whose: one's own, those of the teams one leads, or anybody's. A wider scope holds the narrower ones. */
type Scope = 'own' | 'team' | 'any'

export type Permission = `${Verb}:${Thing}:${Scope}`

const grants: Record<Role, readonly Permission[]> = {
  learner: ['read:learning:own', 'write:learning:own'],
  manager: [
    'read:board:team',
    'read:team:team',
    'write:team:team',
    'read:person:team',
    'invite:person:team',
    'assign:assignment:team',
  ],
  author: ['read:lesson:any', 'write:lesson:any', 'publish:lesson:any'],
  reviewer: ['read:lesson:any', 'review:lesson:any', 'publish:lesson:any', 'write:studio:any'],
  admin: [
    'read:person:any',
    'write:person:any',
    'invite:person:any',
    'import:person:any',
    'suspend:person:any',
    'erase:person:any',
    'grant:role:any',
    'read:audit:any',
    'export:audit:any',
    'read:team:any',
    'write:team:any',
    'read:board:any',
    'assign:assignment:any',
    'read:lesson:any',
    'write:studio:any',
  ],
}

/** What everybody with an account may do about themselves, whatever their roles. */
const ofEverybody: readonly Permission[] = [
  'read:person:own',
  'write:person:own',
  'export:person:own',
  'erase:person:own',
]

const wider: Record<Scope, readonly Scope[]> = {
  own: ['own', 'team', 'any'],
  team: ['team', 'any'],
  any: ['any'],
}

/**
 * Whether somebody with these roles may do this: the one check, for the interface and the server alike. Refuses by
 * default: what no role grants, and what is asked by nobody, is not allowed. A grant for a wider scope holds the
 * narrower; being allowed for `team` says nothing yet about *which* team: that is in the verb's `where`.
 */
export function mayDo(person: { roles: readonly Role[] } | null, permission: Permission): boolean {
  if (!person) return false
  const [verb, thing, scope] = permission.split(':') as [Verb, Thing, Scope]
  const granted = [...ofEverybody, ...person.roles.flatMap((role) => grants[role] ?? [])]
  return (wider[scope] ?? []).some((width) => granted.includes(`${verb}:${thing}:${width}`))
}
