/** Pages that work without a network, as in `routes.ts`; the rest of the app needs the server. */
const pages = [
  '',
  'situations',
  'situations/:id',
  'lessons/:slug/room',
  'lessons/:slug/:depth?',
  'prep-card',
  'offline',
  'room',
]

/** Every route whose code a device keeps: the pages, what they send answers to, the shell, and "nothing here". */
export const keptRoutes = [...pages, 'help', 'wording', 'shell', '*']

/** Whether the page at a path works without a network. */
export function worksOffline(pathname: string): boolean {
  return fits(pathname, pages)
}

/** Whether the code for a path is kept, so that the router need not ask the server for it. */
export function isKeptPath(pathname: string): boolean {
  return fits(pathname, keptRoutes)
}

/** An address of every kept route: what the router is told about them is fetched with these. */
export function sampleAddresses(): string[] {
  return keptRoutes.filter((route) => route !== '*').map((route) => `/${route.replace(/:\w+\??/g, 'x')}`)
}

function fits(pathname: string, routes: string[]): boolean {
  const parts = pathname.split('/').filter(Boolean)
  return routes.some((route) => {
    const wanted = route.split('/').filter(Boolean)
    const least = wanted.filter((part) => !part.endsWith('?')).length
    return (
      parts.length >= least &&
      parts.length <= wanted.length &&
      parts.every((part, at) => wanted[at]?.startsWith(':') || wanted[at] === part)
    )
  })
}
