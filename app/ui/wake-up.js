// Runs before anything is shown. Marks the page as scripted, so that styles fold what scripts unfold; keeps a task that
// is sent before the app has woken up from leaving the device: it is sent again, on the device, once it has; and lets
// whoever has a keyboard type at once.
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
addEventListener('DOMContentLoaded', () => {
  if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
    document.getElementById('task')?.focus({ preventScroll: true })
})
