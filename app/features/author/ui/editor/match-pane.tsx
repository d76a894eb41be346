import { useEffect, useId, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { Button } from '~/ui/button'
import { privateWords } from '~/ui/private-words'
import { TextArea } from '~/ui/text-area'
import { askEditor } from '../../ask-editor'
import type { DraftState } from '../../draft-store'
import type { TriedTask } from '../../try-task.server'
import type { WeighedChange } from '../../weigh-change.server'
import { KeptTasks } from './kept-tasks'

type Told = { tried?: TriedTask; fault?: string } & Partial<WeighedChange>

/** A task as somebody would type it: whether this piece comes, in which place, and why; and the tasks kept as its tests. */
export function MatchPane({ store, address }: { store: StoreApi<DraftState>; address: string }) {
  const [task, setTask] = useState('')
  const [tried, setTried] = useState<TriedTask | null>(null)
  const [weighed, setWeighed] = useState<WeighedChange | null>(null)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState('')
  const heading = useId()
  const ask = async (fields: { do: 'try' | 'keep' | 'drop' | 'weigh'; task?: string; id?: string }) => {
    setBusy(fields.do)
    // What is kept with a piece needs one that the server has.
    if (fields.do === 'keep') await store.getState().send()
    const answer = await askEditor<Told>(`${address}/match`, { ...fields, text: store.getState().text })
    setBusy('')
    setFault(
      answer.ok ? (answer.value.fault ?? '') : answer.words || 'The server could not be asked just now.',
    )
    if (!answer.ok) return
    const { tried: one, tasks, gained = 0, lost = 0 } = answer.value
    if (one) setTried(one)
    if (tasks) setWeighed({ tasks, gained, lost })
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the pane is opened.
  useEffect(() => void ask({ do: 'weigh' }), [])
  return (
    <div className="space-y-4 pb-6">
      <form
        className="space-y-2"
        onSubmit={(event) => {
          event.preventDefault()
          if (task.trim()) void ask({ do: 'try', task: task.trim() })
        }}
      >
        <TextArea
          label="A task, as somebody would type it"
          rows={3}
          maxLength={2000}
          {...privateWords}
          value={task}
          onChange={({ target }) => setTask(target.value)}
        />
        <Button type="submit" disabled={busy !== ''}>
          {busy === 'try' ? 'Trying' : 'Try it'}
        </Button>
      </form>
      <div aria-live="polite">
        {fault ? <p className="text-bad">{fault}</p> : null}
        {tried ? (
          <section aria-labelledby={heading} className="space-y-2">
            <h3 id={heading} className="text-lg font-semibold">
              {tried.found
                ? tried.found.of === 'kit'
                  ? `It comes, as piece ${tried.found.place} of ${tried.kit.length}`
                  : `It comes, as situation ${tried.found.place}`
                : 'It does not come'}
            </h3>
            {tried.why ? <p>{tried.why}</p> : null}
            <p className="text-quiet">
              Sounds like {tried.situations.map(({ title, share }) => `“${title}” (${share} %)`).join(', ')}.
            </p>
            <ol className="list-decimal pl-6">
              {tried.kit.map(({ lesson, title, minutes, reason }) => (
                <li key={lesson}>
                  {title}, {minutes} min. <span className="text-quiet">{reason}</span>
                </li>
              ))}
            </ol>
            <Button
              disabled={busy !== ''}
              onClick={() => void ask({ do: 'keep', task: tried.task, id: crypto.randomUUID() })}
            >
              Keep it as a test
            </Button>
          </section>
        ) : null}
      </div>
      <KeptTasks
        weighed={weighed}
        busy={busy !== ''}
        address={address}
        onAgain={() => void ask({ do: 'weigh' })}
        onDrop={(id) => void ask({ do: 'drop', id })}
      />
    </div>
  )
}
