import { useState } from 'react'
import { budgets } from '~/features/content/budgets'
import { type Depth, depths, depthWords } from '~/features/content/words'
import { Select } from '~/ui/select'
import type { Preview } from '../../play-lesson.server'
import { PreviewFrame } from './preview-frame'

const devices = { phone: { name: 'Phone', width: 390 }, desktop: { name: 'Desktop', width: 1180 } } as const
type Device = keyof typeof devices

/** The draft as readers would have it: at each depth, in the room, on a phone and a desktop, light and dark. */
export function PreviewPane({ preview, stale }: { preview: Preview | null; stale: boolean }) {
  const [{ depth, room }, setAs] = useState<{ depth: Depth; room: boolean }>({ depth: 'core', room: false })
  const [device, setDevice] = useState<Device>('phone')
  const [theme, setTheme] = useState<'light' | 'dark'>('light')
  return (
    <section aria-label="Preview" className="flex min-h-[32rem] flex-1 flex-col gap-2">
      <div className="grid grid-cols-3 gap-2">
        <Select
          label="As"
          value={room ? 'room' : depth}
          onChange={({ target: { value } }) =>
            setAs(value === 'room' ? { depth, room: true } : { depth: value as Depth, room: false })
          }
        >
          {depths.map((name) => (
            <option key={name} value={name}>
              {depthWords[name].name}
              {preview ? `, ${preview.lesson.outline.depths[name].minutes} min` : ''}
            </option>
          ))}
          <option value="room">In the room</option>
        </Select>
        <Select label="On" value={device} onChange={({ target }) => setDevice(target.value as Device)}>
          {Object.entries(devices).map(([name, { name: words }]) => (
            <option key={name} value={name}>
              {words}
            </option>
          ))}
        </Select>
        <Select
          label="In"
          value={theme}
          onChange={({ target }) => setTheme(target.value === 'dark' ? 'dark' : 'light')}
        >
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </Select>
      </div>
      {preview ? <Budget preview={preview} /> : null}
      {stale ? (
        <p className="text-sm text-bad">
          The text cannot be shown as it stands. This is the last one that could.
        </p>
      ) : null}
      <PreviewFrame
        title="Preview of the lesson"
        preview={preview}
        depth={depth}
        room={room}
        width={devices[device].width}
        theme={theme}
        onWent={setAs}
      />
    </section>
  )
}

function Budget({ preview }: { preview: Preview }) {
  const { depths: measures } = preview.lesson.outline
  return (
    <p className="text-sm text-quiet">
      {depths
        .map((name) => {
          const { words, seconds } = measures[name]
          return `${depthWords[name].name}: ${words} of ${budgets[name].words} words, ${seconds} of ${budgets[name].seconds} s`
        })
        .join(' · ')}
    </p>
  )
}
