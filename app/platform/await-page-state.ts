import { RemixBrowser } from '@remix-run/react'

/**
 * Waits until Remix has read what the server gave with the page. Remix itself waits within its first rendering, by a
 * promise that it throws; a key or a tap that comes meanwhile makes React render at once, where nothing may wait, and
 * the page answers to nothing any more (React's error 345, remix-run/remix#10214). Asked before React renders, it throws
 * the same promise, and has nothing to wait for later.
 */
export async function awaitPageState(): Promise<void> {
  try {
    RemixBrowser({})
  } catch (thrown) {
    // A fault instead of a promise is thrown again where the page is rendered, and shown there.
    await thrown
  }
}
