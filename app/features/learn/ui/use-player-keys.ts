import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { isWriting } from '~/ui/is-writing'
import { usePlayer } from '../player-store'

/** Arrows move between steps, Escape leaves to the box. Not while somebody writes or a dialog is open. */
export function usePlayerKeys() {
  const at = usePlayer((player) => player.at)
  const goTo = usePlayer((player) => player.goTo)
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return
      if (isWriting(event.target) || document.querySelector('[role=dialog]')) return
      if (event.key === 'ArrowRight') goTo(at + 1)
      else if (event.key === 'ArrowLeft') goTo(at - 1)
      else if (event.key === 'Escape') navigate('/')
      else return
      event.preventDefault()
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [at, goTo, navigate])
}
