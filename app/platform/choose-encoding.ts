/** How bodies are compressed beforehand, the smaller first. */
const encodings = ['br', 'gzip'] as const
export type Encoding = (typeof encodings)[number]

/**
 * The smallest form that a request takes, by its `Accept-Encoding`; null: as it is. How much one would rather have the
 * other is not asked: browsers name several as equals, in any order.
 */
export function chooseEncoding(accepted: string | null | undefined): Encoding | null {
  const taken = new Map(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((one): [string, boolean] => {
        const [name = '', ...rest] = one.split(';').map((part) => part.trim())
        const weight = rest.find((part) => part.startsWith('q='))?.slice(2)
        return [name, weight === undefined || Number(weight) > 0]
      }),
  )
  return encodings.find((name) => taken.get(name) ?? taken.get('*') ?? false) ?? null
}
