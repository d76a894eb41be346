import { useState } from 'react'
import { Button } from '~/ui/button'
import { askEditor } from '../../ask-editor'
import { partExamples } from '../../part-examples'
import type { Preview } from '../../play-lesson.server'
import { PreviewFrame } from './preview-frame'

/** The parts that a lesson is built from: what each is for, what it looks like, and a way to put one in. */
export function PartPalette({ insert, address }: { insert: (text: string) => void; address: string }) {
  const [shown, setShown] = useState<{ part: string; preview: Preview } | null>(null)
  const [fault, setFault] = useState('')
  const show = async (part: string, example: string) => {
    const body = part === 'Step' ? example : `<Step depth="core" title="${part}">\n\n${example}\n\n</Step>`
    const answer = await askEditor<{ preview: Preview | null }>(`${address}/preview`, {
      text: `---\ntitle: ${part}\n---\n\n${body}\n`,
    })
    const preview = answer.ok ? answer.value.preview : null
    setShown(preview && { part, preview })
    setFault(preview ? '' : 'The example could not be shown just now.')
  }
  return (
    <>
      {fault ? <p role="alert">{fault}</p> : null}
      <ul className="divide-y divide-line">
        {partExamples.map(({ part, use, example }) => (
          <li key={part} className="py-3">
            <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
              <p className="min-w-0 flex-1">
                <code className="font-semibold text-accent">{part}</code>
                <span className="block text-quiet">{use}</span>
              </p>
              <Button
                look="bare"
                aria-expanded={shown?.part === part}
                onClick={() => (shown?.part === part ? setShown(null) : void show(part, example))}
              >
                {shown?.part === part ? 'Hide' : 'Show'}
                <span className="sr-only"> an example of {part}</span>
              </Button>
              <Button onClick={() => insert(example)}>
                Put in<span className="sr-only"> {part}</span>
              </Button>
            </div>
            {shown?.part === part ? (
              <div className="mt-2 flex h-80">
                <PreviewFrame
                  title={`An example of ${part}`}
                  preview={shown.preview}
                  depth="core"
                  room={false}
                  width={390}
                  theme="light"
                />
              </div>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  )
}
