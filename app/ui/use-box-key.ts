import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { isWriting } from './is-writing'

/** `/` goes to the box, from anywhere. */
export function useBoxKey() {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.altKey || event.ctrlKey || event.metaKey || isWriting(event.target))
        return
      event.preventDefault()
      const box = document.getElementById('task')
      if (box) box.focus()
      else navigate('/')
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate])
}
