import type { Side } from './find-subject'

/**
 * `last`: where the last deed stands that was counted. `subject`: whom the sentence is about so far. `denied`: who is said
 * not to have done it.
 */
export type Score = { they: number; we: number; last: number; subject: Side | null; denied: Side | null }
