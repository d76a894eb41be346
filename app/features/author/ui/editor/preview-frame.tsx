import { getNonce } from 'get-nonce'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { Depth } from '~/features/content/words'
import type { Preview } from '../../play-lesson.server'
import script from './preview-entry?worker&url'
import type { FrameMessage, PreviewMessage } from './preview-message'
import { writeFrame } from './write-frame'

/**
 * The frame in which a draft is played, as wide as the device it stands for; where that is wider than its place, all of it
 * smaller.
 * @param onWent told where the author went by the lesson's own links
 */
export function PreviewFrame(props: {
  title: string
  preview: Preview | null
  depth: Depth
  room: boolean
  width: number
  theme: 'light' | 'dark'
  onWent?: (to: { depth: Depth; room: boolean }) => void
}) {
  const { title, preview, depth, room, width, theme, onWent } = props
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const size = useSize(stage)
  const [ready, setReady] = useState(false)
  const [page, setPage] = useState('')
  const went = useRef(onWent)
  went.current = onWent
  useEffect(() => {
    const links = document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')
    const { origin } = location
    const styles = [...links].map(({ href }) => href)
    setPage(writeFrame({ origin, nonce: getNonce() ?? '', styles, script: new URL(script, origin).href }))
    const hear = ({ source, data }: MessageEvent<FrameMessage>) => {
      if (source !== frame.current?.contentWindow) return
      if (data.frame === 'ready') setReady(true)
      if (data.frame === 'shown') performance.mark('preview-shown')
      if (data.frame === 'went') went.current?.(data)
    }
    addEventListener('message', hear)
    return () => removeEventListener('message', hear)
  }, [])
  useEffect(() => {
    if (!ready || !preview) return
    const today = new Date().toISOString().slice(0, 10)
    const message: PreviewMessage = { play: preview, depth, room, today }
    frame.current?.contentWindow?.postMessage(message, '*')
  }, [ready, preview, depth, room])
  const scale = Math.min(1, size.width / width) || 1
  return (
    <div
      ref={stage}
      className="relative min-h-0 flex-1 overflow-hidden rounded-xl border border-edge bg-wash"
    >
      {page ? (
        <iframe
          ref={frame}
          title={title}
          sandbox="allow-scripts"
          srcDoc={page}
          className="absolute top-0 border-0"
          style={{
            // Of the frame's own scheme its page takes whether it is dark.
            colorScheme: theme,
            width,
            height: size.height / scale,
            // Out of the flow: its height follows its place's, and must not push it.
            left: scale < 1 ? 0 : (size.width - width) / 2,
            transform: `scale(${scale})`,
            transformOrigin: 'top left',
          }}
        />
      ) : null}
    </div>
  )
}

function useSize(of: RefObject<HTMLElement>) {
  const [size, setSize] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!of.current) return
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setSize({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(of.current)
    return () => observer.disconnect()
  }, [of])
  return size
}
