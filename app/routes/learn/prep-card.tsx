import type { MetaFunction } from '@remix-run/node'
import { PrepCard } from '~/features/learn/ui/prep-card'

export default function PrepCardRoute() {
  return (
    <main id="main" className="mx-auto max-w-3xl px-4 pt-8">
      <PrepCard />
    </main>
  )
}

export const meta: MetaFunction = () => [{ title: 'Prep card · Just Enough' }]
