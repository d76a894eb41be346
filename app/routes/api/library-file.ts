import { readFile } from 'node:fs/promises'
import type { LoaderFunctionArgs } from '@remix-run/node'
import { modulePath } from '~/features/content/compile-lesson.server'
import { getLibrary } from '~/features/content/get-library.server'
import { readServedFile } from '~/features/content/keep-served-file.server'
import { imagePath } from '~/features/content/name-image.server'
import { getKeptLibrary } from '~/features/learn/get-kept-library.server'
import { getMatcher } from '~/features/match/get-matcher.server'
import { chooseEncoding } from '~/platform/choose-encoding'
import { packOnce } from '~/platform/pack-once.server'

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
export async function loader({ request, params }: LoaderFunctionArgs) {
  const file = params.file ?? ''
  const [, kind, hash, extension] =
    /^(lesson|matcher|offline|image)\.([0-9a-f]{20})\.([a-z]{2,4})$/.exec(file) ?? []
  if (!kind || !hash || !extension) throw notFound()
  if (kind === 'lesson') {
    if (extension !== 'js') throw notFound()
    // Of an older version too: who is in the middle of it finishes it.
    const read = () => readFile(modulePath(hash), 'utf8').catch(() => null)
    return answerText(request, { name: file, type: 'text/javascript; charset=utf-8', read })
  }
  if (kind === 'matcher' || kind === 'offline') {
    if (extension !== 'json') throw notFound()
    const read = async () => {
      const served = await (kind === 'matcher' ? getMatcher() : getKeptLibrary())
      return served.hash === hash ? served.bytes : readServedFile(file)
    }
    return answerText(request, { name: file, type: 'application/json', read })
  }
  const path = (await getLibrary()).images.get(file) ?? imagePath(file)
  const type = imageTypes[extension]
  const bytes = type ? await readFile(path).catch(() => null) : null
  if (!bytes || !type) throw notFound()
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type, 'Cache-Control': forever } })
}

/** Compressed once for all who take it so. */
async function answerText(
  request: Request,
  { name, type, read }: { name: string; type: string; read: () => Promise<string | null> },
): Promise<Response> {
  const headers = { 'Content-Type': type, 'Cache-Control': forever }
  const encoding = chooseEncoding(request.headers.get('accept-encoding'))
  const packed = encoding
    ? await packOnce({ name, encoding, headers, read })
    : { headers: { ...headers, Vary: 'Accept-Encoding' }, body: await read() }
  if (!packed || packed.body === null) throw notFound()
  return new Response(packed.body as BodyInit, { headers: packed.headers })
}

function notFound(): Response {
  return new Response('There is no such file.', { status: 404, headers: { 'Cache-Control': 'no-store' } })
}
