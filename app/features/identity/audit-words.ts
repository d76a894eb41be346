import type { AuditAction } from './write-audit.server'

/** What an entry of the audit log says, what it says where somebody did it to themself, and what its subject is. */
type AuditWords = { says: string; oneself?: string; of: 'person' | 'team' | 'invitation' | 'other' }

export const auditWords: Record<AuditAction, AuditWords> = {
  'sign-in': { says: 'signed in', of: 'person' },
  'sign-in-refused': { says: 'was refused to sign in', of: 'person' },
  'sign-out': { says: 'signed out', of: 'person' },
  'session-ended': { says: 'ended a session', of: 'person' },
  'password-set': { says: 'set a password', of: 'person' },
  'password-removed': { says: 'removed a password', of: 'person' },
  'passkey-added': { says: 'added a passkey', of: 'person' },
  'passkey-removed': { says: 'removed a passkey', of: 'person' },
  'sign-on-linked': { says: 'linked single sign-on', of: 'person' },
  'person-created': { says: 'made the account of', oneself: 'made their own account', of: 'person' },
  'person-changed': { says: 'changed the account of', oneself: 'changed their own account', of: 'person' },
  'person-suspended': { says: 'suspended', of: 'person' },
  'person-restored': { says: 'opened again the account of', of: 'person' },
  'role-granted': { says: 'gave a role to', oneself: 'got a role', of: 'person' },
  'role-taken': { says: 'took a role from', oneself: 'gave up a role', of: 'person' },
  invited: { says: 'invited', of: 'invitation' },
  'invitation-revoked': { says: 'took back the invitation of', of: 'invitation' },
  'invitation-accepted': {
    says: 'accepted the invitation of',
    oneself: 'accepted an invitation',
    of: 'invitation',
  },
  'people-imported': { says: 'imported people', of: 'other' },
  'teams-imported': { says: 'imported teams', of: 'other' },
  'team-created': { says: 'made the team', of: 'team' },
  'team-renamed': { says: 'renamed the team', of: 'team' },
  'team-moved': { says: 'moved the team', of: 'team' },
  'team-archived': { says: 'archived the team', of: 'team' },
  'team-restored': { says: 'brought back the team', of: 'team' },
  'team-joined': { says: 'put into a team', oneself: 'joined a team', of: 'person' },
  'team-led-no-more': {
    says: 'took the lead of a team from',
    oneself: 'leads a team no more',
    of: 'person',
  },
  'team-left': { says: 'took out of a team', oneself: 'left a team', of: 'person' },
  export: { says: 'exported', of: 'other' },
  erasure: { says: 'erased', oneself: 'erased their own account', of: 'person' },
  assigned: { says: 'assigned', of: 'other' },
  'assignment-changed': { says: 'changed an assignment', of: 'other' },
  'assignment-withdrawn': { says: 'withdrew an assignment', of: 'other' },
  publication: { says: 'published', of: 'other' },
  'piece-reviewed': { says: 'reviewed', of: 'other' },
  'piece-scheduled': { says: 'set a time for publishing', of: 'other' },
  'piece-called-off': { says: 'called off publishing', of: 'other' },
  'piece-restored': { says: 'brought back a version of', of: 'other' },
  'piece-retired': { says: 'retired', of: 'other' },
  'piece-returned': { says: 'went back to the file of', of: 'other' },
  'piece-imported': { says: 'imported', of: 'other' },
  'piece-verified': { says: 'said whether it is still true of', of: 'other' },
  'keeper-changed': { says: 'changed the keeper of', of: 'other' },
  'pieces-passed-on': { says: 'passed lessons on to', of: 'person' },
  'gap-decided': { says: 'decided about shared wordings', of: 'other' },
  'gap-reopened': { says: 'took back a decision about shared wordings', of: 'other' },
  'wordings-deleted': { says: 'deleted shared wordings', of: 'other' },
  'studio-setting': { says: 'changed a setting of the studio', of: 'other' },
}

/** The choice of the filter: actions in their words, by the alphabet of the words. */
export const auditChoices = (Object.entries(auditWords) as [AuditAction, AuditWords][])
  .map(([action, { says }]) => ({ action, says: says.charAt(0).toUpperCase() + says.slice(1) }))
  .sort((a, b) => a.says.localeCompare(b.says))
