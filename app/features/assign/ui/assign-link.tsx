import { useRouteLoaderData } from '@remix-run/react'
import { Send } from 'lucide-react'
import { mayDo } from '~/features/identity/permissions'
import type { Visitor } from '~/features/identity/person'
import { ButtonLink } from '~/ui/button'

/** "Assign", for those who may: nobody else sees it. @param props.of what is to be assigned, as a query */
export function AssignLink({ of }: { of: string }) {
  const visitor = useRouteLoaderData<{ visitor: Visitor | null }>('root')?.visitor ?? null
  if (!mayDo(visitor, 'assign:assignment:team')) return null
  return (
    <ButtonLink to={`/assignments/new?${of}`} className="no-print">
      <Send aria-hidden="true" className="size-4" />
      Assign
    </ButtonLink>
  )
}
