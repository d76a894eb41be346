import { useEffect, useState } from 'react'
import type { PieceKind } from '~/features/content/piece'
import { askEditor } from '../ask-editor'
import type { WeighedChange } from '../weigh-change.server'
import { KeptTasks } from './editor/kept-tasks'

/** What publishing a draft would do to the kept tasks of all pieces, for who decides about it. Asked for once it is shown. */
export function ChangeForTasks({ kind, slug, text }: { kind: PieceKind; slug: string; text: string }) {
  const address = `/studio/${kind}/${slug}`
  const [weighed, setWeighed] = useState<WeighedChange | null>(null)
  const [fault, setFault] = useState('')
  useEffect(() => {
    const leaving = new AbortController()
    void askEditor<WeighedChange & { fault?: string }>(
      `${address}/match`,
      { do: 'weigh', text },
      leaving.signal,
    ).then((answer) => {
      if (leaving.signal.aborted || !answer.ok) return
      if (answer.value.fault) setFault(answer.value.fault)
      else setWeighed(answer.value)
    })
    return () => leaving.abort()
  }, [address, text])
  if (fault) return <p className="mt-6 text-quiet">Kept tasks: {fault}</p>
  return (
    <div className="mt-6">
      <KeptTasks weighed={weighed} address={address} />
    </div>
  )
}
