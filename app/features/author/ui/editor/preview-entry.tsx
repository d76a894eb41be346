import { setNonce } from 'get-nonce'
import { createRoot } from 'react-dom/client'
import { PreviewPlayer } from './preview-player'

// The studio's preview, in a frame of no origin: no cookie, no store and no network, and nothing of the page around it.
document.documentElement.classList.add('js')
setNonce(document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '')
// What the player would keep on a device, a frame of no origin keeps nowhere: the browser refuses, and that is meant.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'SecurityError') event.preventDefault()
})
// Nor does it keep a screen awake.
Object.defineProperty(navigator, 'wakeLock', { value: undefined })
const place = document.getElementById('preview')
if (place) createRoot(place).render(<PreviewPlayer />)
