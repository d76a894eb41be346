import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { DraftState } from '../../draft-store'
import { savedWords, sayMerged } from '../../draft-words'

/** Where what is typed is, and what others changed in it. */
export function SaveLine({ store, address }: { store: StoreApi<DraftState>; address: string }) {
  const { status, fault, merged, send } = useStore(store)
  return (
    <div className="space-y-2">
      <p className="flex min-h-11 flex-wrap items-center gap-x-4 text-quiet" role="status">
        {savedWords[status]}
        {fault ? `: ${fault}` : ''}
        {status === 'signed-out' ? (
          <>
            <a
              className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
              href={`/sign-in?to=${encodeURIComponent(address)}`}
              target="_blank"
              rel="noreferrer"
            >
              Sign in, in a new tab
            </a>
            <Button onClick={() => void send()}>Save now</Button>
          </>
        ) : null}
        {status === 'offline' || status === 'server' ? (
          <Button onClick={() => void send()}>Try now</Button>
        ) : null}
      </p>
      {merged ? <Notice>{sayMerged(merged)}</Notice> : null}
    </div>
  )
}
