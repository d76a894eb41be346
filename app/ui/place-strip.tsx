import { NavLink, useLocation } from '@remix-run/react'
import { useEffect, useRef } from 'react'

/** The row of places under the header. On a phone it is longer than the screen: the place one is at is moved into it. */
export function PlaceStrip(props: { name: string; places: { to: string; name: string; end: boolean }[] }) {
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
            <NavLink
              to={place.to}
              end={place.end}
              className={({ isActive }) =>
                `inline-flex min-h-11 items-center px-2 text-[0.9375rem] whitespace-nowrap ${isActive ? 'border-b-2 border-accent font-semibold text-accent' : 'text-quiet hover:text-ink'}`
              }
            >
              {place.name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
