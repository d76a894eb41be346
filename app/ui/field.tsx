import { type ComponentProps, type Ref, useId } from 'react'

/** A labelled input of one line, with its hint and what is wrong with it, tied together for readers of screens. */
export function Field({
  label,
  hint,
  errors,
  className = '',
  inputRef,
  ...input
}: Omit<ComponentProps<'input'>, 'ref'> & {
  label: string
  hint?: string
  errors?: string[] | undefined
  inputRef?: Ref<HTMLInputElement>
}) {
  const own = useId()
  const id = input.id ?? own
  const faulty = Boolean(errors?.length)
  const described = [hint ? `${id}-hint` : '', faulty ? `${id}-fault` : ''].filter(Boolean).join(' ')
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
      <input
        {...input}
        ref={inputRef}
        id={id}
        aria-invalid={faulty || undefined}
        aria-describedby={described || undefined}
        className={`mt-1 block min-h-11 w-full rounded-lg border bg-paper px-3 py-2 text-lg ${faulty ? 'border-bad' : 'border-edge'}`}
      />
      {faulty ? (
        <span id={`${id}-fault`} role="alert" className="mt-1 block text-sm text-bad">
          {errors?.join(' ')}
        </span>
      ) : null}
    </p>
  )
}
