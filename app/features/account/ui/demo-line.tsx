import { Link } from '@remix-run/react'
import { Users } from 'lucide-react'

/** On every page of the demo, so that nobody takes it for true. `dark` where the page is. */
export function DemoLine({ dark = false }: { dark?: boolean }) {
  return (
    <aside
      aria-label="Demo"
      className={`no-print border-b border-line bg-wash text-[0.8125rem] leading-tight text-ink sm:text-sm ${dark ? 'room' : ''}`}
    >
      <p className="mx-auto flex max-w-5xl items-center justify-between gap-x-2 pl-4 sm:justify-start sm:gap-x-1">
        Demo company. Everything here is made up.
        <Link
          to="/demo"
          className="inline-flex min-h-11 min-w-11 items-center justify-center gap-2 px-2 text-accent hover:underline"
        >
          <Users aria-hidden size={18} />
          <span className="sr-only sm:not-sr-only">Be somebody else</span>
        </Link>
      </p>
    </aside>
  )
}
