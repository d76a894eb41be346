// What others' types are told about us. Merging declarations needs interfaces, so this is the one file that has them.
import type { ServerBuild } from '@remix-run/node'

declare module '@remix-run/server-runtime' {
  interface Future {
    v3_singleFetch: true
  }
}

declare module '@remix-run/node' {
  interface AppLoadContext {
    nonce: string
    /** New for every request, and put in afresh when a kept page is sent again. */
    requestId: string
    /** The files that the browser's side was built into; null in development, where there is no build. */
    assets: ServerBuild['assets'] | null
    /** The client's network address, for rate limits only. */
    address: string
    /** Resolves once the client has taken most of what was sent: for long answers that are made as they are sent. */
    pace?: () => Promise<void>
  }
}

declare global {
  interface Window {
    /** Set once the app runs; before that, `ui/wake-up.js` holds a sent task back on the device. */
    justEnoughAwake?: boolean
    justEnoughPending?: boolean
    /** Set once React has taken the page over: what is pressed from then on is heard. */
    justEnoughWaking?: boolean
    /** The button that was pressed last before that. */
    justEnoughPressed?: HTMLElement | null
    /** The address that the shell stands in for: the page that the network could not give. */
    justEnoughWanted?: string
    /** Chromium's offer to install the app, until it is taken. */
    justEnoughInstall?: Event & { prompt: () => Promise<{ outcome: 'accepted' | 'dismissed' }> }
    /** Tells of each navigation before it; not in every browser, nor in TypeScript's types yet. */
    navigation?: EventTarget
  }
}
