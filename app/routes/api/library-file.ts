import { readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { modulePath } from '~/features/content/compile-lesson.server'
import { getLibrary } from '~/features/content/get-library.server'
import { readServedFile } from '~/features/content/keep-served-file.server'
import { imagePath } from '~/features/content/name-image.server'
import { getKeptLibrary } from '~/features/learn/get-kept-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'

const forever = 'public, max-age=31536000, immutable'
const imageTypes: Record<string, string> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
}

/** The library's compiled files, each under a hash of its content: lesson modules, the matcher, what devices keep, images. */
export async function loader({ params }: LoaderFunctionArgs) {
  const file = params.file ?? ''
  const [, kind, hash, extension] =
    /^(lesson|matcher|offline|image)\.([0-9a-f]{20})\.([a-z]{2,4})$/.exec(file) ?? []
  if (!kind || !hash || !extension) throw notFound()
  if (kind === 'lesson') {
    // Of an older version too: who is in the middle of it finishes it.
    const code = extension === 'js' ? await readFile(modulePath(hash), 'utf8').catch(() => null) : null
    if (code === null) throw notFound()
    return answer(code, 'text/javascript; charset=utf-8')
  }
  if (kind === 'matcher' || kind === 'offline') {
    const served = extension === 'json' ? await (kind === 'matcher' ? getMatcher() : getKeptLibrary()) : null
    const bytes = served?.hash === hash ? served.bytes : await readServedFile(file)
    if (bytes === null) throw notFound()
    return answer(bytes, 'application/json')
  }
  const path = (await getLibrary()).images.get(file) ?? imagePath(file)
  const type = imageTypes[extension]
  const bytes = type ? await readFile(path).catch(() => null) : null
  if (!bytes || !type) throw notFound()
  return answer(new Uint8Array(bytes), type)
}

function answer(body: BodyInit, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': forever } })
}

function notFound(): Response {
  return new Response('There is no such file.', { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
