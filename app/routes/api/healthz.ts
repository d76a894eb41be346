/** Up: the process answers. */
export function loader() {
  return new Response('up\n', { headers: { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' } })
}
