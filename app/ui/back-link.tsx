import { Link } from '@remix-run/react'
import { ChevronLeft } from 'lucide-react'
import type { ReactNode } from 'react'

/** The way up, above a page's heading. */
export function BackLink({ to, children }: { to: string; children: ReactNode }) {
  return (
    <Link to={to} className="-ml-1 inline-flex min-h-11 items-center gap-1 text-quiet hover:text-ink">
      <ChevronLeft aria-hidden className="size-4" />
      {children}
    </Link>
  )
}
