export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif' | 'gif'

/**
 * What a file is by its first bytes, whatever its name says, so that no decoder sees anything but what it is for; `svg` and
 * `animated` are told apart for the words alone. Pure.
 */
export function sniffPicture(bytes: Uint8Array): PictureFormat | 'svg' | 'animated' | null {
  const text = (from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to))
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return hasAnimation(bytes) ? 'animated' : 'png'
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'jpeg'
  if (/^GIF8[79]a$/.test(text(0, 6))) return 'gif'
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp'
  if (text(4, 8) === 'ftyp') {
    const brands = text(8, 64)
    if (brands.includes('avis')) return 'animated'
    return brands.includes('avif') ? 'avif' : null
  }
  const start = text(0, 1024)
  return /^[\s\xef\xbb\xbf]*</.test(start) && /<svg\b/i.test(start) ? 'svg' : null
}

/** Whether a PNG says, before its picture begins, that it moves. */
function hasAnimation(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 8 <= bytes.length; ) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (kind === 'acTL') return true
    if (kind === 'IDAT') return false
    at += 12 + view.getUint32(at)
  }
  return false
}
