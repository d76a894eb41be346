import { UserX } from 'lucide-react'
import { ButtonLink } from '~/ui/button'

/** Leads to the page that asks before it erases somebody; works without scripts. For those who may `erase:person:any`. */
export function ErasePersonButton({ personId, name }: { personId: string; name: string }) {
  return (
    <ButtonLink to={`/people/${personId}/erase`}>
      <UserX aria-hidden size={18} />
      <span>
        Erase this person<span className="sr-only"> {name}</span>
      </span>
    </ButtonLink>
  )
}
