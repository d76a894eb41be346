import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { isSingleKey } from './single-keys'

/** `/` goes to the box, from anywhere. */
export function useBoxKey() {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!isSingleKey(event, '/')) return
      event.preventDefault()
      const box = document.getElementById('task')
      if (box) box.focus()
      else navigate('/')
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [navigate])
}
