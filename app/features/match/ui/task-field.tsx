import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react'
import { privateWords } from '~/ui/private-words'
import { longestTask } from '../longest-task'
import { useTaskStore } from '../task-store'
import { growBox } from './grow-box'
import { readTapped } from './read-tapped'

/**
 * Where the task is typed. The browser holds its text, and the store is told of each letter: rendering it with each
 * would keep a slow phone's letters waiting, and so would laying out the page around it, to which it is closed (`contain`),
 * so that its height has to be said: three lines, and more as the words need them.
 */
export function TaskField({ posted, onLeave }: { posted: string | null; onLeave: () => void }) {
  const store = useTaskStore()
  const field = useRef<HTMLTextAreaElement | null>(null)
  const place = useCallback((box: HTMLTextAreaElement | null) => {
    field.current = box
    // Before it is painted: the words of a task one comes back to are there from the first.
    if (box) growBox(box, false)
  }, [])
  const [first] = useState(() => store.getState().task || (posted ?? ''))

  useEffect(() => {
    window.justEnoughAwake = true
    const wakes = !('awake' in document.documentElement.dataset)
    const box = field.current
    if (!box) return
    if (posted === null) {
      if (box.value) store.getState().type(box.value)
      if (wakes && box.form) store.getState().correct(readTapped(box.form))
    }
    // While the page wakes up, `wake-up.js` has focused the box, or somebody has gone on to something else.
    if (wakes && document.activeElement !== document.body) return
    // Ready to be typed in where there is a keyboard; on a phone that would cover half of the screen.
    if (matchMedia('(pointer: fine)').matches) box.focus({ preventScroll: true })
  }, [store, posted])

  return (
    <textarea
      ref={place}
      id="task"
      name="task"
      rows={3}
      maxLength={longestTask}
      aria-describedby="task-hint"
      placeholder="They just came in at half our price, we're on a break, 5 min"
      {...privateWords}
      enterKeyHint="go"
      className="col-start-1 row-start-2 mt-3 block h-28 w-full resize-y contain-strict rounded-xl border-2 border-edge bg-raised px-4 py-3 text-lg focus:border-accent focus:outline-none max-sm:row-start-1 max-sm:mt-0"
      defaultValue={first}
      onChange={({ currentTarget: box }) => {
        const fewer = box.value.length < store.getState().task.length
        store.getState().type(box.value)
        growBox(box, fewer)
      }}
      onBlur={onLeave}
      onKeyDown={enter}
    />
  )
}

function enter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
