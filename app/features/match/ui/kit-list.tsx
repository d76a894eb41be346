import { Link } from '@remix-run/react'
import { ArrowRight, DoorClosed } from 'lucide-react'
import { memo } from 'react'
import { depthWords } from '~/features/content/words'
import { kitAddress, roomAddress } from '../kit-address'
import type { KitPiece } from '../match.schema'
import { sayLength } from './kit-words'

type Kit = { kit: KitPiece[]; minutes: number | null; situation: string | null }

/** The kit: at most three pieces in the order to use them, each with depth, minutes and its reason. */
export const KitList = memo(function KitList({ kit, minutes, situation }: Kit) {
  const first = kit[0]
  if (!first) return null
  return (
    <section aria-labelledby="kit" className="mt-6">
      <h2 id="kit" className="text-sm text-quiet">
        Your kit: {sayLength(kit, minutes)}
      </h2>
      <ol className="mt-2 space-y-3">
        {kit.map((piece, at) => (
          <li key={piece.lesson}>
            <Link
              to={kitAddress(kit, at, situation)}
              prefetch="intent"
              className={`flex items-start gap-3 rounded-xl border px-4 py-3.5 ${
                at === 0 ? 'border-2 border-accent bg-wash' : 'border-line bg-raised hover:border-accent'
              }`}
            >
              <span className="min-w-0 flex-1">
                <span className="block font-serif text-xl leading-snug font-semibold">{piece.title}</span>
                <span className="mt-0.5 block">{piece.summary}</span>
                <span className="mt-1.5 block text-sm text-quiet">
                  {piece.minutes} min · {depthWords[piece.depth].name} · {piece.reason}
                </span>
              </span>
              <ArrowRight aria-hidden className="mt-1 shrink-0 text-accent" size={22} />
            </Link>
          </li>
        ))}
      </ol>
      <p className="mt-2">
        <Link
          to={roomAddress(first, kitAddress(kit, 0, situation).replace(/^[^?]*/, ''))}
          className="inline-flex min-h-11 items-center gap-1.5 text-accent underline-offset-4 hover:underline"
        >
          <DoorClosed aria-hidden size={18} /> Already in the room? Only the lines
        </Link>
      </p>
    </section>
  )
}, saysTheSame)

/** Most letters change no kit, though each brings a list of its own. */
function saysTheSame(before: Kit, now: Kit): boolean {
  return JSON.stringify(before) === JSON.stringify(now)
}
