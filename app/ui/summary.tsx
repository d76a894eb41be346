import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'

const looks = { section: 'font-semibold', quiet: 'text-quiet', link: 'text-accent' } as const

/** The line that opens a `<details>`: a finger high, with a mark that says that there is more, and which way it is. */
export function Summary({ look = 'section', children }: { look?: keyof typeof looks; children: ReactNode }) {
  return (
    <summary
      className={`group/more inline-flex min-h-11 max-w-full cursor-pointer list-none items-center gap-1 ${looks[look]} [&::-webkit-details-marker]:hidden`}
    >
      <ChevronRight
        aria-hidden
        className="-ml-1 size-5 shrink-0 motion-safe:transition-transform [details[open]>summary>&]:rotate-90"
      />
      <span className="min-w-0 group-hover/more:underline group-hover/more:underline-offset-4">
        {children}
      </span>
    </summary>
  )
}
