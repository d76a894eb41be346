import { readFile } from 'node:fs/promises'
import type { ServerBuild } from '@remix-run/node'
import { env } from '~/platform/env.server'
import { paths } from '~/platform/paths.server'
import { describeEdition } from './describe-edition.server'

/** Takes the place of any worker before it, lets go of all that was kept, and then of itself. */
const farewell = `addEventListener('install', () => self.skipWaiting())
addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('just-enough-')) await caches.delete(name)
  await registration.unregister()
})()))
`

/**
 * The service worker's script for the edition that is being served: its bytes change with the build and with the
 * library, which is how browsers notice a new one. Where keeping is switched off, or nothing is built, the script is one
 * that undoes what earlier ones kept.
 */
export async function writeWorker(assets: ServerBuild['assets'] | null): Promise<string> {
  if (!assets || env.OFFLINE === 'off') return farewell
  const [code, edition] = await Promise.all([readFile(paths.worker, 'utf8'), describeEdition(assets)])
  return `self.edition=${JSON.stringify(edition)};\n${code}`
}
