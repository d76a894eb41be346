import type { Role } from './words'

/** Somebody who is signed in, as routes and verbs know them. */
export type SignedIn = {
  id: string
  name: string
  email: string
  roles: Role[]
  /** The browser they came with, in the list of their sessions. */
  sessionId: string
}

/** What pages may show of the person: no more than their own name and what they may do. */
export type Visitor = Pick<SignedIn, 'id' | 'name' | 'roles'>
