import { type ComponentProps, useId } from 'react'

/** A labelled choice of one among many, as the browser offers it. */
export function Select({
  label,
  hint,
  className = '',
  children,
  ...select
}: ComponentProps<'select'> & { label: string; hint?: string }) {
  const own = useId()
  const id = select.id ?? own
  return (
    <p className={className}>
      <label htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint ? (
        <span id={`${id}-hint`} className="block text-sm text-quiet">
          {hint}
        </span>
      ) : null}
      <select
        {...select}
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-paper px-3 py-2 text-lg"
      >
        {children}
      </select>
    </p>
  )
}
