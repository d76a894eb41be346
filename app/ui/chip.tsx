import type { ReactNode } from 'react'

export const chipShape =
  'inline-flex min-h-11 items-center gap-1.5 rounded-full border px-4 py-1.5 text-[0.9375rem] leading-tight text-left'
export const chipQuiet = `${chipShape} border-line bg-raised text-ink hover:border-accent`

/** One of a few: a radio that looks like a chip. The sign before the name shows the choice without colour. */
export function ChoiceChip(props: {
  name: string
  value: string
  checked: boolean
  onChoose: () => void
  children: ReactNode
}) {
  const { name, value, checked, onChoose, children } = props
  return (
    <label
      className={`${chipShape} cursor-pointer has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${
        checked ? 'border-accent bg-wash font-semibold text-accent' : 'border-edge bg-raised text-ink hover:border-accent'
      }`}
    >
      <input className="sr-only" type="radio" name={name} value={value} checked={checked} onChange={onChoose} onClick={checked ? onChoose : undefined} />
      {children}
    </label>
  )
}
