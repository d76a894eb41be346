import { type DragEvent, useRef } from 'react'

type Place = { thing: string; place: string }

/**
 * Dragging by mouse inside one element: what bears `data-drag` onto what bears `data-drop`, each with an id. While it is
 * over a place that takes it the place bears `data-over`, and the element `data-dragging`; both are for style. One set of
 * listeners serves hundreds of rows. It is a second way beside one by keyboard and touch, never the only one.
 * @param options.takes whether a place takes a thing
 * @returns attributes of the element around all of them
 */
export function useDragTo(options: { takes: (drag: Place) => boolean; drop: (drag: Place) => void }) {
  const thing = useRef<string | null>(null)
  const over = useRef<HTMLElement | null>(null)
  const mark = (place: HTMLElement | null) => {
    if (place === over.current) return
    over.current?.removeAttribute('data-over')
    place?.setAttribute('data-over', '')
    over.current = place
  }
  const placeAt = (event: DragEvent<HTMLElement>) => {
    const place = (event.target as Element).closest<HTMLElement>('[data-drop]')
    if (!place || thing.current === null) return null
    return options.takes({ thing: thing.current, place: place.dataset.drop ?? '' }) ? place : null
  }
  const end = (event: DragEvent<HTMLElement>) => {
    event.currentTarget.removeAttribute('data-dragging')
    mark(null)
    thing.current = null
  }
  return {
    onDragStart: (event: DragEvent<HTMLElement>) => {
      const row = (event.target as Element).closest<HTMLElement>('[data-drag]')
      if (!row) return
      thing.current = row.dataset.drag ?? ''
      event.dataTransfer.effectAllowed = 'move'
      event.currentTarget.setAttribute('data-dragging', '')
    },
    onDragOver: (event: DragEvent<HTMLElement>) => {
      const place = placeAt(event)
      mark(place)
      if (place) event.preventDefault()
    },
    onDrop: (event: DragEvent<HTMLElement>) => {
      const place = placeAt(event)
      const dragged = thing.current
      end(event)
      if (!place || dragged === null) return
      event.preventDefault()
      options.drop({ thing: dragged, place: place.dataset.drop ?? '' })
    },
    onDragEnd: end,
  }
}
