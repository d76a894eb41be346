import type { ReactNode } from 'react'

/** What came of something, said also to those who hear the screen. A fault interrupts, anything else waits its turn. */
export function Notice({ fault = false, children }: { fault?: boolean; children: ReactNode }) {
  return (
    <div
      data-notice=""
      role={fault ? 'alert' : 'status'}
      className={`rounded-xl border bg-raised px-4 py-3 ${fault ? 'border-bad text-bad' : 'border-line'}`}
    >
      {children}
    </div>
  )
}
