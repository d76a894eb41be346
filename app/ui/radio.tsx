import type { ComponentProps, ReactNode } from 'react'

/** One of a few, with what it means under it. The whole line can be tapped. */
export function Radio({
  label,
  says,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { label: ReactNode; says?: ReactNode }) {
  return (
    <label className="flex min-h-11 cursor-pointer items-start gap-3 py-2">
      <input {...input} type="radio" className="mt-0.5 size-5 shrink-0 accent-accent" />
      <span className="leading-snug">
        {label}
        {says ? <span className="block text-sm text-quiet">{says}</span> : null}
      </span>
    </label>
  )
}
