import { createContext, useContext, useEffect, useRef, useState } from 'react'
import { createMemoryRouter, RouterProvider, useParams } from 'react-router-dom'
import { keepLessonComponent, type LessonFactory } from '~/features/content/lesson-component'
import type { Depth } from '~/features/content/words'
import { DeviceStoreProvider } from '~/features/learn/device-store'
import { placeLesson } from '~/features/learn/place-lesson'
import { placeRoom } from '~/features/learn/place-room'
import { QueueStoreProvider } from '~/features/learn/queue-store'
import { LessonPlayer } from '~/features/learn/ui/lesson-player'
import { RoomScreen } from '~/features/learn/ui/room-screen'
import { TaskStoreProvider } from '~/features/match/task-store'
import type { FrameMessage, PreviewMessage } from './preview-message'

/** Plays what the editor sends, with the player that readers have. */
export function PreviewPlayer() {
  const [message, setMessage] = useState<PreviewMessage | null>(null)
  useEffect(() => {
    const hear = async ({ source, data }: MessageEvent<PreviewMessage>) => {
      if (source !== parent || !data.play) return
      await loadCode(data.play)
      setMessage(data)
    }
    addEventListener('message', hear)
    tell({ frame: 'ready' })
    return () => removeEventListener('message', hear)
  }, [])
  return message ? <Playing message={message} /> : null
}

/** A blob's address is of this frame alone: nothing that is served gets a draft's code. */
function loadCode({ lesson, code }: PreviewMessage['play']): Promise<void> {
  return keepLessonComponent(lesson.hash, async () => {
    const text = `export default function(React,ReactDOM,_jsx_runtime){${code}}`
    const url = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
    try {
      return (await import(/* @vite-ignore */ url)) as { default: LessonFactory }
    } finally {
      URL.revokeObjectURL(url)
    }
  })
}

const MessageContext = createContext<PreviewMessage | null>(null)

function Playing({ message }: { message: PreviewMessage }) {
  const { depth, room, play } = message
  const { slug, hash } = play.lesson
  const address = `/lessons/${slug}/${room ? 'room' : depth}`
  const shown = useRef(depth)
  shown.current = depth
  const [router] = useState(() =>
    createMemoryRouter(
      [
        { path: '/lessons/:slug/room', Component: Room },
        { path: '/lessons/:slug/:depth', Component: Lesson },
        { path: '*', Component: Outside },
      ],
      { initialEntries: [address] },
    ),
  )
  useEffect(() => {
    if (router.state.location.pathname !== address) void router.navigate(address)
  }, [router, address])
  useEffect(
    () =>
      router.subscribe(({ location }) => {
        const [, at] = /^\/lessons\/[^/]+\/(\w+)/.exec(location.pathname) ?? []
        if (at)
          tell({ frame: 'went', room: at === 'room', depth: at === 'room' ? shown.current : (at as Depth) })
      }),
    [router],
  )
  useEffect(() => {
    requestAnimationFrame(() => requestAnimationFrame(() => tell({ frame: 'shown', hash })))
  }, [hash])
  return (
    <TaskStoreProvider>
      <QueueStoreProvider person={null}>
        <DeviceStoreProvider>
          <MessageContext.Provider value={message}>
            <RouterProvider router={router} future={{ v7_startTransition: false }} />
          </MessageContext.Provider>
        </DeviceStoreProvider>
      </QueueStoreProvider>
    </TaskStoreProvider>
  )
}

function Lesson() {
  const message = useContext(MessageContext)
  const { depth } = useParams()
  if (!message) return null
  const { lesson } = message.play
  const placed = placeLesson({
    slug: lesson.slug,
    depth,
    query: new URLSearchParams(),
    lessons: [lesson],
    today: message.today,
    answerId: 'preview',
  })
  // While only words change, the author stays at the step they are at.
  const steps = lesson.outline.steps.map((step) => `${step.depth}/${step.title}`).join('\n')
  return <LessonPlayer key={steps} {...placed} mine={null} />
}

function Room() {
  const message = useContext(MessageContext)
  if (!message) return null
  const { lesson } = message.play
  return <RoomScreen {...placeRoom({ slug: lesson.slug, query: new URLSearchParams(), lessons: [lesson] })} />
}

function Outside() {
  return (
    <main id="main" className="px-4 py-10">
      <p>This leads out of the lesson. Choose a depth above to come back.</p>
    </main>
  )
}

function tell(message: FrameMessage): void {
  parent.postMessage(message, '*')
}
