import type { ComponentProps, ReactNode } from 'react'

/** A box to tick, with what it means under it. The whole line can be tapped. */
export function Check({
  label,
  says,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; says?: string }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input {...input} type="checkbox" className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span className="leading-snug">
        {label}
        {says ? <span className="block text-sm text-quiet">{says}</span> : null}
      </span>
    </label>
  )
}
