import { useEffect, useState } from 'react'
import { Button } from '~/ui/button'
import { clearDevice } from '../clear-device'
import { useDevice } from '../device-store'
import { listDraftsLeft } from '../list-drafts-left'
import { filledEntries } from '../prep-card'

/** What somebody who leaves still has on this device, and the offer to clear it. Only a browser can do it. */
export function DeviceLeftovers() {
  const ready = useDevice((state) => state.ready)
  const written = useDevice(
    ({ cards, notes }) =>
      Object.values(cards)
        .filter((card) => card.owner === null)
        .flatMap(filledEntries).length + Object.values(notes).filter(({ text }) => text).length,
  )
  const [drafts, setDrafts] = useState<number | null>(null)
  useEffect(() => void listDraftsLeft().then(({ length }) => setDrafts(length)), [])
  const [fault, setFault] = useState(false)
  const clear = () =>
    clearDevice().then(
      () => location.replace(location.pathname + location.search),
      () => setFault(true),
    )
  if (!ready || drafts === null) return <p className="mt-1">What you wrote on this device is still on it.</p>
  if (!written && !drafts)
    return (
      <p role="status" className="mt-1">
        Nothing that you wrote is on this device.
      </p>
    )
  return (
    <>
      <p className="mt-1">Still on this device:</p>
      <ul className="mt-1 list-disc pl-5">
        {written ? (
          <li>your prep cards and notes, {written === 1 ? 'one entry' : `${written} entries`}</li>
        ) : null}
        {drafts ? (
          <li>
            what was written in the studio and not sent, {drafts === 1 ? 'one text' : `${drafts} texts`}
          </li>
        ) : null}
      </ul>
      <p className="mt-1">
        This was never part of the account; what you kept in the account is gone from here too. Keep it, or
        clear it if others use this device.
      </p>
      <Button className="js-only mt-4" onClick={clear}>
        Clear this device
      </Button>
      {fault ? (
        <p role="alert" className="mt-2 text-bad">
          This browser did not let go of it. Clear the data of this site in the browser’s settings.
        </p>
      ) : null}
    </>
  )
}
