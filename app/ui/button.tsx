import { Link } from '@remix-run/react'
import type { ComponentProps } from 'react'

const looks = {
  main: 'bg-accent text-on-accent border-transparent font-semibold hover:opacity-90',
  plain: 'bg-raised text-ink border-edge hover:border-accent',
  /** For what cannot be taken back. */
  grave: 'bg-raised text-bad border-bad font-semibold hover:bg-wash',
  bare: 'bg-transparent text-accent border-transparent underline-offset-4 hover:underline',
} as const

const shape =
  'inline-flex min-h-11 items-center justify-center gap-2 rounded-lg border px-4 py-2 text-base leading-tight disabled:opacity-60 aria-disabled:opacity-60'

type Look = { look?: keyof typeof looks }

/** A button of at least 44 px. One `main` a screen. */
export function Button({
  look = 'plain',
  className = '',
  type = 'button',
  ...props
}: ComponentProps<'button'> & Look) {
  return <button type={type} className={`${shape} ${looks[look]} ${className}`} {...props} />
}

/** A link that looks like a button. */
export function ButtonLink({ look = 'plain', className = '', ...props }: ComponentProps<typeof Link> & Look) {
  return <Link className={`${shape} ${looks[look]} ${className}`} {...props} />
}
