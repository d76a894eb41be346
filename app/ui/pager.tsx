import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'

const shape =
  'inline-flex min-h-11 items-center rounded-lg border border-edge bg-raised px-4 hover:border-accent'

/**
 * From page to page of a long list.
 * @param address where a page is, for links; or `button`, where a page is asked for by sending a form
 */
export function Pager(props: {
  page: number
  pages: number
  address?: (page: number) => string
  button?: (page: number, words: string, className: string) => ReactNode
}) {
  const { page, pages, address, button } = props
  if (pages < 2) return null
  const step = (to: number, words: string) => {
    if (to < 1 || to > pages) return <span />
    if (button) return button(to, words, shape)
    return (
      <Link to={address?.(to) ?? ''} className={shape}>
        {words}
      </Link>
    )
  }
  return (
    <nav aria-label="Pages" className="mt-4 flex items-center justify-between gap-3">
      {step(page - 1, 'Back')}
      <span className="text-sm text-quiet">
        Page {page.toLocaleString('en')} of {pages.toLocaleString('en')}
      </span>
      {step(page + 1, 'On')}
    </nav>
  )
}
