// Runs before anything is shown. Marks the page as scripted, so that styles fold what scripts unfold; and keeps a task
// that is sent before the app has woken up from leaving the device: it is sent again, on the device, once it has.
document.documentElement.classList.add('js')
addEventListener(
  'submit',
  (event) => {
    if (window.justEnoughAwake) return
    if (!(event.target instanceof Element && event.target.hasAttribute('data-on-device'))) return
    event.preventDefault()
    window.justEnoughPending = true
  },
  true,
)
