import { privateWords } from '~/ui/private-words'
import { useDevice } from '../device-store'
import { longestEntry } from '../prep-card'

/**
 * A box to write in that keeps what is written on the device. On paper it is the words, all of them; without an answer it
 * leaves lines to fill.
 */
export function WritingField(props: {
  labelledBy: string
  value: string
  onWrite: (value: string) => void
  note: string
}) {
  const { labelledBy, value, onWrite, note } = props
  const ready = useDevice((device) => device.ready)
  const fault = useDevice((device) => device.fault)
  return (
    <>
      <textarea
        aria-labelledby={labelledBy}
        className={`mt-2 block w-full rounded-lg border border-edge bg-paper px-3 py-2 text-lg ${value.trim() ? 'no-print' : ''}`}
        rows={Math.min(8, Math.max(2, value.split('\n').length + 1))}
        maxLength={longestEntry}
        value={value}
        readOnly={!ready}
        {...privateWords}
        onChange={(event) => onWrite(event.currentTarget.value)}
      />
      <p className="mt-1 hidden wrap-anywhere whitespace-pre-wrap print:block">{value}</p>
      <p className="no-print mt-1 font-sans text-sm text-quiet" role={fault ? 'alert' : undefined}>
        {fault ?? note}
      </p>
    </>
  )
}
