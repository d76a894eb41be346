import type { AuditFilter } from './read-audit-filter'

/** The filter as an address holds it, without the place in the list. */
export function writeAuditFilter(filter: Partial<AuditFilter>): string {
  const params = new URLSearchParams()
  for (const name of ['action', 'actor', 'subject', 'from', 'to', 'zone'] as const)
    if (filter[name]) params.set(name, filter[name])
  return params.toString()
}
