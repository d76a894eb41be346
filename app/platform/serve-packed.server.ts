import { existsSync, readdirSync } from 'node:fs'
import { extname } from 'node:path'
import express, { type RequestHandler, type Response } from 'express'
import { chooseEncoding } from './choose-encoding'

const suffixes = { br: '.br', gzip: '.gz' } as const
const encodingOf: Record<string, string> = { '.br': 'br', '.gz': 'gzip' }

/**
 * Serves the files of a folder that lie compressed beside themselves (`bin/setup/pack-build.mjs`) to whoever takes that:
 * with their own length and tag, and nothing is packed while somebody waits. All else goes on to the next handler; so does
 * a part of a file, which is counted in the bytes of the file itself.
 */
export function servePacked(
  folder: string,
  options: { immutable?: boolean; maxAge?: string; setHeaders?: (response: Response) => void },
): RequestHandler {
  const there = new Set(existsSync(folder) ? readdirSync(folder) : [])
  const serve = express.static(folder, {
    ...options,
    index: false,
    redirect: false,
    setHeaders: (response: Response, path) => {
      const suffix = extname(path)
      response.type(extname(path.slice(0, -suffix.length)))
      response.set('Content-Encoding', encodingOf[suffix])
      options.setHeaders?.(response)
    },
  })
  return (request, response, next) => {
    const name = request.path.slice(1)
    if (!there.has(`${name}.br`)) return next()
    response.vary('Accept-Encoding')
    const encoding = chooseEncoding(request.get('accept-encoding'))
    if (!encoding || request.get('range') !== undefined) return next()
    const { url } = request
    request.url = `/${name}${suffixes[encoding]}`
    serve(request, response, (fault?: unknown) => {
      request.url = url
      next(fault)
    })
  }
}
