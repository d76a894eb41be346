import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { readOfflineChoice } from '~/features/learn/offline-choice'
import { ButtonLink } from '~/ui/button'

/** "In the room now", from the icon on the phone: the lines of the lesson that was opened last, or the box. */
export default function RoomNowRoute() {
  const navigate = useNavigate()
  useEffect(() => {
    readOfflineChoice().then(({ last }) => navigate(last ?? '/', { replace: true }))
  }, [navigate])
  return (
    <main id="main" className="mx-auto max-w-2xl px-4 py-12">
      <p className="text-quiet">Opening the lines of your last lesson …</p>
      <p className="mt-6">
        <ButtonLink to="/">Say what you are in</ButtonLink>
      </p>
    </main>
  )
}

export const meta = () => [{ title: 'In the room now · Just Enough' }, { name: 'robots', content: 'noindex' }]
