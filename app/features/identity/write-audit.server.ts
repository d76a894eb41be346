import type { Prisma } from '~/platform/.server/prisma/client'

/** What the audit log knows of. Other features add theirs here, so that the log's words are in one place. */
export const auditActions = [
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
  'export',
  'erasure',
  'publication',
] as const
export type AuditAction = (typeof auditActions)[number]

/**
 * Notes something that somebody may have to answer for, in the transaction of the change itself.
 * @param detail values without names, addresses or private words, since entries are never taken away
 */
export async function writeAudit(
  db: Prisma.TransactionClient,
  entry: {
    action: AuditAction
    actorId: string | null
    subjectId?: string | null
    detail?: Record<string, string | number | boolean>
  },
): Promise<void> {
  await db.auditEntry.create({
    data: {
      action: entry.action,
      actorId: entry.actorId,
      subjectId: entry.subjectId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    },
  })
}
