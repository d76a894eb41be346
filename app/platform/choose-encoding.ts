import Negotiator from 'negotiator'

/** How bodies are compressed beforehand, the smaller first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/** Its types do not know yet what is preferred. */
type Ranking = (available: string[], options: { preferred: string[] }) => string[]

/** The form that a request would rather have, by its `Accept-Encoding`; of equals the smaller; null: as it is. */
export function chooseEncoding(accepted: string | null | undefined): Encoding | null {
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted ?? '' } })
  const rank: Ranking = negotiator.encodings.bind(negotiator)
  const [best] = rank([...encodings, 'identity'], { preferred: [...encodings] })
  return encodings.find((name) => name === best) ?? null
}
