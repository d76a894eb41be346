import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useQueue } from '../queue-store'

/** What is sent within this time is not worth a word. */
const worthMentioningMs = 3_000

/** One quiet line where something of this device has not reached the account yet. */
export function QueueNote() {
  const person = useQueue((state) => state.person)
  const waiting = useQueue(
    ({ queue }) =>
      Object.values(queue.pending).filter((change) => change.person && (!person || change.person === person))
        .length,
  )
  const fault = useQueue((state) => state.fault)
  const dropped = useQueue((state) => state.dropped)
  const [late, setLate] = useState(false)
  const some = waiting > 0
  useEffect(() => {
    if (!some) return setLate(false)
    const timer = setTimeout(() => setLate(true), worthMentioningMs)
    return () => clearTimeout(timer)
  }, [some])
  if (fault) return <p role="alert">{fault}</p>
  if (dropped)
    return (
      <p role="status">
        {dropped === 1 ? 'One change' : `${dropped} changes`} of an account that was erased waited on this
        device. {dropped === 1 ? 'It was' : 'They were'} refused, and {dropped === 1 ? 'is' : 'are'} gone from
        here.
      </p>
    )
  if (!some || !late) return null
  const changes = waiting === 1 ? 'One change' : `${waiting} changes`
  if (person) return <p>{changes} of yours will reach your account as soon as there is a network.</p>
  return (
    <p>
      {changes} from before you were signed out {waiting === 1 ? 'is' : 'are'} kept on this device.{' '}
      <Link to="/sign-in" className="text-accent underline underline-offset-4">
        Sign in
      </Link>{' '}
      to send {waiting === 1 ? 'it' : 'them'}.
    </p>
  )
}
