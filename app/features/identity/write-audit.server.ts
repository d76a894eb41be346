import type { Prisma } from '~/platform/.server/prisma/client'

/** What the audit log knows of. Other features add theirs here, so that the log's words are in one place. */
const auditActions = [
  'sign-in',
  'sign-in-refused',
  'sign-out',
  'session-ended',
  'password-set',
  'password-removed',
  'passkey-added',
  'passkey-removed',
  'sign-on-linked',
  'person-created',
  'person-changed',
  'person-suspended',
  'person-restored',
  'role-granted',
  'role-taken',
  'invited',
  'invitation-revoked',
  'invitation-accepted',
  'people-imported',
  'teams-imported',
  'team-created',
  'team-renamed',
  'team-moved',
  'team-archived',
  'team-restored',
  'team-joined',
  'team-led-no-more',
  'team-left',
  'export',
  'erasure',
  'publication',
  'piece-reviewed',
  'piece-scheduled',
  'piece-called-off',
  'piece-restored',
  'piece-retired',
  'piece-returned',
  'piece-imported',
  'piece-verified',
  'keeper-changed',
  'pieces-passed-on',
  'gap-decided',
  'gap-reopened',
  'wordings-deleted',
  'studio-setting',
  'assigned',
  'assignment-changed',
  'assignment-withdrawn',
] as const
export type AuditAction = (typeof auditActions)[number]

export type AuditNote = {
  action: AuditAction
  actorId: string | null
  subjectId?: string | null
  detail?: Record<string, string | number | boolean>
}

/**
 * Notes something that somebody may have to answer for, in the transaction of the change itself; several at once where
 * one change is many.
 * @param notes `detail` holds values without names, addresses or private words, since entries are never taken away
 */
export async function writeAudit(
  db: Prisma.TransactionClient,
  notes: AuditNote | readonly AuditNote[],
): Promise<void> {
  const data = [notes].flat().map(({ action, actorId, subjectId, detail }: AuditNote) => ({
    action,
    actorId,
    subjectId: subjectId ?? null,
    detail: JSON.stringify(detail ?? {}),
  }))
  if (data.length > 0) await db.auditEntry.createMany({ data })
}
