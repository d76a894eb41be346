/** Not sooner than this is an invitation sent again. */
export const resendMinutes = 5

/** What became of a pasted address. */
export const inviteFates = ['invited', 'again', 'waiting', 'added', 'here', 'closed', 'no-address'] as const
export type InviteFate = (typeof inviteFates)[number]

export const inviteFateWords: Record<InviteFate, string> = {
  invited: 'invited',
  again: 'invited again; the link from before stopped',
  waiting: `invited a moment ago; sent again after ${resendMinutes} minutes at the earliest`,
  added: 'has an account already; team and roles were added',
  here: 'has an account already; nothing to add',
  closed: 'has an account that is closed; nothing was changed',
  'no-address': 'not an e-mail address',
}

/** Counts of fates as one sentence: "3 invited, 1 not an e-mail address." */
export function summariseFates(rows: readonly { fate: InviteFate }[]): string {
  const short: Record<InviteFate, string> = {
    invited: 'invited',
    again: 'invited again',
    waiting: 'invited a moment ago',
    added: 'added',
    here: 'already here',
    closed: 'closed',
    'no-address': 'not an address',
  }
  const parts = inviteFates.flatMap((fate) => {
    const count = rows.filter((row) => row.fate === fate).length
    return count ? [`${count} ${short[fate]}`] : []
  })
  return parts.length ? `${parts.join(', ')}.` : 'No address was found.'
}
