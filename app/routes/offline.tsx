import type { MetaFunction } from '@remix-run/node'
import { OnThisDevice } from '~/features/learn/ui/on-this-device'

export default function OfflineRoute() {
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 pt-8">
      <OnThisDevice />
    </main>
  )
}

export const meta: MetaFunction = () => [{ title: 'On this device · Just Enough' }]
