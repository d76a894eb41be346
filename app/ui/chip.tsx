import type { ReactNode } from 'react'

const chipShape =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full border px-3 py-1.5 text-[0.9375rem] sm:px-4 leading-tight text-left'
export const chipQuiet = `${chipShape} border-line bg-raised text-ink hover:border-accent`

/** One of a few: a radio that looks like a chip. The chosen one is bold as well as coloured; tapped again it is let go. */
export function ChoiceChip(props: {
  name: string
  value: string
  checked: boolean
  onChoose: () => void
  required?: boolean
  children: ReactNode
}) {
  const { name, value, checked, onChoose, required, children } = props
  return (
    <label
      className={`${chipShape} cursor-pointer border-edge bg-raised text-ink hover:border-accent has-[:checked]:border-accent has-[:checked]:bg-wash has-[:checked]:font-semibold has-[:checked]:text-accent has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent`}
    >
      <input
        className="sr-only"
        type="radio"
        name={name}
        value={value}
        checked={checked}
        required={required}
        onChange={onChoose}
        onClick={checked ? onChoose : undefined}
      />
      {children}
    </label>
  )
}
