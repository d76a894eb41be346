import { RemixBrowser } from '@remix-run/react'
import { setNonce } from 'get-nonce'
import { startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { fetchLesson, lessonHashOf } from './features/content/lesson-component'

// Dialogs add a style element of their own: it has to carry the page's nonce, or the policy refuses it.
setNonce(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')

// A lesson's module is loaded before the page wakes up: React would otherwise throw the server's text away.
const preload = document.querySelector<HTMLLinkElement>('link[rel=modulepreload][href^="/library/lesson."]')
const hash = lessonHashOf(preload?.getAttribute('href') ?? '')
const lessonReady = hash ? fetchLesson(hash).catch(() => undefined) : Promise.resolve()

lessonReady.then(() => {
  startTransition(() => {
    hydrateRoot(document, <RemixBrowser />)
  })
})
