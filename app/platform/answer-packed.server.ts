import type { NextFunction, Request, Response } from 'express'
import { chooseEncoding } from './choose-encoding'
import { getPacked } from './pack-once.server'

/**
 * Answers with what is packed already (`pack-once.server.ts`), by the last part of the address. Remix would compare the
 * address with each route first, which takes 4 ms: a device fetches a hundred such files.
 */
export function answerPacked(request: Request, response: Response, next: NextFunction): void {
  const encoding = ['GET', 'HEAD'].includes(request.method)
    ? chooseEncoding(request.get('accept-encoding'))
    : null
  const packed = encoding && getPacked(request.path.slice(1), encoding)
  if (!packed) return next()
  response.set(packed.headers).end(packed.body)
}
