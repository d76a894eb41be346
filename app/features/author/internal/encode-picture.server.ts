import PQueue from 'p-queue'
import sharp from 'sharp'
import { AppError, type ErrorCode } from '~/platform/errors'
import { mostPictureBytes, mostPicturePixels } from '../picture-limits'
import { type PictureFormat, sniffPicture } from './sniff-picture'

export type Picture = {
  bytes: Uint8Array<ArrayBuffer>
  /** As a browser is told. */
  type: string
  width: number
  height: number
}

/** A large picture takes 200 MB for a moment: one after the other. */
const queue = new PQueue({ concurrency: 1 })
const mostSeconds = 20

/**
 * Makes a picture anew from what it shows, so that nothing else comes along: no place, no device, no second file behind
 * it. Turned as its camera says. One that is none, moves, or would fill the memory is refused.
 * @param options.name for the words of a refusal
 * @param options.to the format; else its own
 * @param options.longest pixels of the longer side; else its own
 * @throws AppError bad-input, too-large
 */
export async function encodePicture(options: {
  bytes: Uint8Array
  name: string
  to?: PictureFormat
  longest?: number
}): Promise<Picture> {
  const { bytes, name, to, longest } = options
  if (bytes.length > mostPictureBytes)
    throw fault('too-large', `${name} has more than ${mostPictureBytes / 1024 / 1024} MB. Make it smaller.`)
  const format = sniffPicture(bytes)
  if (format === 'svg')
    throw fault('bad-input', `${name} is an SVG, which can hold code. Save it as PNG or WebP.`)
  if (format === 'animated') throw moves(name)
  if (!format) throw noPicture(name)
  return queue.add(async () => {
    const shape = await sharp(bytes, { limitInputPixels: false })
      .metadata()
      .catch((cause) => {
        throw noPicture(name, cause)
      })
    if ((shape.pages ?? 1) > 1) throw moves(name)
    if (shape.width * shape.height > mostPicturePixels)
      throw fault(
        'too-large',
        `${name} has more than ${mostPicturePixels / 1_000_000} million pixels. Make it smaller.`,
      )
    return encode({ bytes, to: to ?? format, longest }).catch((cause) => {
      throw noPicture(name, cause)
    })
  })
}

async function encode(options: {
  bytes: Uint8Array
  to: PictureFormat
  longest: number | undefined
}): Promise<Picture> {
  const { bytes, to, longest } = options
  const picture = sharp(bytes, { limitInputPixels: mostPicturePixels, failOn: 'error' })
    .timeout({ seconds: mostSeconds })
    .autoOrient()
  if (longest) picture.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
  const { data, info } = await picture.toFormat(to).toBuffer({ resolveWithObject: true })
  return { bytes: new Uint8Array(data), type: `image/${to}`, width: info.width, height: info.height }
}

function noPicture(name: string, cause?: unknown): AppError {
  return fault(
    'bad-input',
    `${name} is no picture that can be read. Choose a PNG, JPEG, WebP, AVIF or GIF.`,
    cause,
  )
}

function moves(name: string): AppError {
  return fault('bad-input', `${name} moves. Choose a picture that stands still.`)
}

function fault(code: ErrorCode, userMessage: string, cause?: unknown): AppError {
  return new AppError({
    code,
    message: 'picture refused',
    userMessage,
    ...(cause !== undefined && { cause }),
  })
}
