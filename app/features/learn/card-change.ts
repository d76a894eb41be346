import type { MutationBody } from './mutation.schema'
import type { CardWords } from './prep-card'

/** What the account is told of a card as it is now. */
export function cardChange(id: string, { name, entries, createdAt }: CardWords): MutationBody<'card'> {
  return { card: id, name, entries, createdAt, deleted: null }
}

/** What the account is told of a card that goes. @param at by `timeOfRemoval` */
export function cardRemoval(id: string, { createdAt }: CardWords, at: number): MutationBody<'card'> {
  return { card: id, name: { text: '', at: 0 }, entries: {}, createdAt, deleted: at }
}
