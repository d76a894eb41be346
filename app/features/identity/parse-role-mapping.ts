import { isRole, type Role } from './words'

/** Which group of the identity provider gives which roles. */
export type RoleMapping = ReadonlyMap<string, readonly Role[]>

/**
 * Reads `alliance-leads=manager,library=author+reviewer,it=admin`. Groups whose names hold commas, such as those of a
 * directory, are kept apart by semicolons: `cn=leads,ou=x=manager;cn=it,ou=x=admin`. The last `=` counts.
 * @throws Error that says which part does not fit, for whoever sets the server up
 */
export function parseRoleMapping(text: string): RoleMapping {
  const mapping = new Map<string, Role[]>()
  for (const part of text.split(text.includes(';') ? ';' : ',').map((one) => one.trim())) {
    if (part === '') continue
    const at = part.lastIndexOf('=')
    const group = part.slice(0, Math.max(at, 0)).trim()
    const names = part.slice(at + 1).split('+')
    const roles = names.map((name) => name.trim()).filter(isRole)
    if (group === '' || roles.length < names.length)
      throw new Error(`OIDC_ROLES: "${part}" is not like group=role or group=role+role.`)
    mapping.set(group, [...(mapping.get(group) ?? []), ...roles])
  }
  return mapping
}
