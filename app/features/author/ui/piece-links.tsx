import { Link } from '@remix-run/react'
import type { PieceKind } from '~/features/content/piece'

const places = { edit: 'Edit', review: 'Changes and review', history: 'History' } as const

/** From one page of a piece to its others. */
export function PieceLinks(props: { kind: PieceKind; slug: string; here: keyof typeof places }) {
  const { kind, slug, here } = props
  const address = `/studio/${kind}/${slug}`
  const to = { edit: address, review: `${address}/review`, history: `${address}/history` }
  return (
    <p className="mt-1 flex flex-wrap gap-x-5">
      {(['edit', 'review', 'history'] as const)
        .filter((place) => place !== here)
        .map((place) => (
          <Link
            key={place}
            to={to[place]}
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            {places[place]}
          </Link>
        ))}
    </p>
  )
}
