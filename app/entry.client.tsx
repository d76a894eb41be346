import { RemixBrowser } from '@remix-run/react'
import { setNonce } from 'get-nonce'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fetchLesson, lessonHashOf } from './features/content/lesson-component'
import { shellPath } from './features/learn/edition'
import { takeCarried } from './features/match/carry-task'
import { TaskStoreProvider } from './features/match/task-store'
import { awaitPageState } from './platform/await-page-state'

// No network: the worker answered with the shell in place of the page that was wanted. It wakes up as what it is, since
// Remix compares addresses, and then goes to the wanted one by itself (routes/shell.tsx).
if (document.documentElement.hasAttribute('data-shell') && location.pathname !== shellPath) {
  window.justEnoughWanted = location.pathname + location.search + location.hash
  history.replaceState(history.state, '', shellPath)
}

// Browsers offer to install once, and early: kept for the page on which somebody may want it.
addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault()
  window.justEnoughInstall = event as NonNullable<Window['justEnoughInstall']>
  dispatchEvent(new Event('just-enough-install'))
})

// A page's data that the next tap called off half-way is no fault. Remix drops the promise in which its decoder says so
// (single-fetch.js takes `value` and leaves `done`), and the browser would report it as an error nobody caught.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault()
})

// Dialogs add a style element of their own: it has to carry the page's nonce, or the policy refuses it.
setNonce(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

// A lesson's module is loaded before the page wakes up: React would otherwise throw the server's text away.
const preload = document.querySelector<HTMLLinkElement>('link[rel=modulepreload][href^="/library/lesson."]')
const hash = lessonHashOf(preload?.getAttribute('href') ?? '')
const lessonReady = hash ? fetchLesson(hash).catch(() => undefined) : Promise.resolve()

// Words that the page was loaded anew under: the box takes up what stands in it as it wakes up.
const box = document.querySelector<HTMLTextAreaElement>('textarea#task')
const carried = takeCarried()
if (box && carried && !box.value) box.value = carried

// The typed task is held around everything: no fault of a page, with or without a network, takes it away.
Promise.all([lessonReady, awaitPageState()]).then(() => {
  window.justEnoughWaking = true
  startTransition(() => {
    hydrateRoot(
      document,
      <TaskStoreProvider carried={box ? '' : carried}>
        <RemixBrowser />
      </TaskStoreProvider>,
    )
  })
})
