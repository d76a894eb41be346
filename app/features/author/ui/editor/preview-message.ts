import type { Depth } from '~/features/content/words'
import type { Preview } from '../../play-lesson.server'

/** What the editor tells the frame: what to play, and where in it. */
export type PreviewMessage = { play: Preview; depth: Depth; room: boolean; today: string }

/** What the frame tells the editor. */
export type FrameMessage =
  | { frame: 'ready' }
  /** Shown, in the browser's next picture. */
  | { frame: 'shown'; hash: string }
  /** The author went there in the lesson itself. */
  | { frame: 'went'; depth: Depth; room: boolean }
