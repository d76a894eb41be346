import { Link, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** `end`: what lies below its address is not part of it. `also`: what lies elsewhere and is. */
type Place = { to: string; name: string; end: boolean; also?: string[] }

/** The row of places under the header. On a phone it is longer than the screen: the place one is at is moved into it. */
export function PlaceStrip(props: { name: string; places: Place[] }) {
  const { name, places } = props
  const { pathname } = useLocation()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const strip = list.current
    const here = pathname && strip?.querySelector<HTMLElement>('[aria-current=page]')
    if (strip && here) strip.scrollLeft = here.offsetLeft - (strip.clientWidth - here.offsetWidth) / 2
  }, [pathname])
  return (
    <nav aria-label={name} className="no-print border-b border-line bg-raised">
      <ul ref={list} className="relative mx-auto flex max-w-5xl gap-1 overflow-x-auto px-2">
        {places.map((place) => (
          <li key={place.to}>
            <Link
              to={place.to}
              aria-current={isAt(place, pathname) ? 'page' : undefined}
              className="inline-flex min-h-11 items-center px-2 text-[0.9375rem] whitespace-nowrap text-quiet hover:text-ink aria-[current=page]:border-b-2 aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-accent"
            >
              {place.name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function isAt({ to, end, also = [] }: Place, pathname: string): boolean {
  const isBelow = (address: string) => pathname === address || pathname.startsWith(`${address}/`)
  return (end ? pathname === to : isBelow(to)) || also.some(isBelow)
}
