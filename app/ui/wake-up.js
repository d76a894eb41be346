// Runs before anything is shown. Marks the page as scripted, so that styles fold what scripts unfold; keeps a task that
// is sent before the app has woken up from leaving the device: it is sent again, on the device, once it has; keeps the
// button that was pressed last meanwhile, such as "next", which is pressed again then; and lets whoever has a keyboard
// type at once.
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
addEventListener(
  'keydown',
  (event) => {
    // In a box of several lines Enter sends nothing by itself.
    if (window.justEnoughAwake || event.key !== 'Enter' || event.shiftKey || event.isComposing) return
    if (!(event.target instanceof Element && event.target.id === 'task')) return
    event.preventDefault()
    window.justEnoughPending = true
  },
  true,
)
addEventListener(
  'click',
  (event) => {
    // From then on React waits for no press: it wakes the page up at once.
    if (window.justEnoughWaking || !(event.target instanceof Element)) return
    window.justEnoughPressed = event.target.closest('button[type=button]')
  },
  true,
)
addEventListener('DOMContentLoaded', () => {
  if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
    document.getElementById('task')?.focus({ preventScroll: true })
})
