import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { openFreshDatabase } from '../../../bin/setup/test-database'
import { openSmallLibrary } from '../../../bin/setup/test-library'
import { mostPictureBytes, mostPictures } from './picture-limits'

const small = openSmallLibrary()
const { db, addPerson } = await openFreshDatabase()
const { addImage } = await import('./add-image.server')
const { dropImage } = await import('./drop-image.server')
const { listImages } = await import('./list-images.server')

const now = new Date()
const [ada, eve] = [await addPerson('author'), await addPerson('learner', 'manager')]
const slug = 'use-the-break-well'
const draw = (width = 40, height = 20, background = 'teal') =>
  sharp({ create: { width, height, channels: 3, background }, limitInputPixels: false })
const add = (bytes: Uint8Array, wanted = 'Table for two.PNG', asker = ada) =>
  addImage({ asker, kind: 'lesson', slug, wanted, bytes, now })

beforeEach(async () => {
  await db.studioPiece.deleteMany()
})

test('kept as WebP, small enough, under a plain name, without what the camera wrote', async () => {
  const photo = await draw(3000, 1000)
    .withExif({ IFD0: { Artist: 'Ada' }, IFD3: { GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const added = await add(photo, 'C:\\Bilder\\Tisch für Zwei.final.JPG')
  expect(added).toMatchObject({ name: 'tisch-fur-zwei-final.webp', width: 533, height: 1600 })
  const kept = await db.pieceImage.findFirstOrThrow()
  expect(kept).toMatchObject({ name: added.name, type: 'image/webp', width: 533, height: 1600 })
  expect(kept.bytes.length).toBe(added.bytes)
  const shape = await sharp(kept.bytes).metadata()
  expect(shape).toMatchObject({ format: 'webp', width: 533 })
  expect(shape.exif).toBeUndefined()
  expect(shape.orientation).toBeUndefined()
})

test.each(['png', 'jpeg', 'webp', 'avif', 'gif'] as const)(
  'a still %s is taken, and not enlarged',
  async (format) => {
    expect(await add(await draw().toFormat(format).toBuffer())).toMatchObject({ width: 40, height: 20 })
  },
)

test('a name that is taken, in the studio or beside the file, is given a number; the same picture is kept once', async () => {
  const [first, second] = [await draw().png().toBuffer(), await draw(30, 30, 'red').png().toBuffer()]
  expect((await add(first)).name).toBe('table-for-two.webp')
  expect((await add(second)).name).toBe('table-for-two-2.webp')
  expect((await add(first, 'other.png')).name).toBe('table-for-two.webp')
  expect(await db.pieceImage.count()).toBe(2)
  writeFileSync(join(small.content, 'lessons', slug, 'mine.webp'), 'x')
  expect((await add(await draw(5, 5).png().toBuffer(), 'mine.png')).name).toBe('mine-2.webp')
  expect((await add(await draw(6, 5).png().toBuffer(), '../../…')).name).toBe('picture.webp')
})

/** A sound picture whose header claims to be so wide and so high. */
async function claim(width: number): Promise<Uint8Array> {
  const png = new Uint8Array(await draw(10, 10).png().toBuffer())
  const view = new DataView(png.buffer)
  view.setUint32(16, width)
  view.setUint32(20, width)
  view.setUint32(29, crc(png.subarray(12, 29)))
  return png
}

/** As PNG checks its parts by; Node has it from 22 on. */
function crc(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return ~sum >>> 0
}

async function animated(format: 'gif' | 'webp'): Promise<Uint8Array> {
  const frames = [await draw().png().toBuffer(), await draw(40, 20, 'red').png().toBuffer()]
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer()
}

async function movingPng(): Promise<Uint8Array> {
  const png = await draw().png().toBuffer()
  const chunk = Buffer.from('\0\0\0\x08acTL\0\0\0\x02\0\0\0\0\0\0\0\0', 'latin1')
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)])
}

const text = (words: string) => new TextEncoder().encode(words)
test.each([
  ['nothing', async () => new Uint8Array(), 'bad-input', /is no picture/],
  ['a page', async () => text('<!doctype html><script>alert(1)</script>'), 'bad-input', /is no picture/],
  ['an SVG', async () => text('<?xml version="1.0"?>\n<svg onload="x()"/>'), 'bad-input', /SVG/],
  ['a PDF', async () => text('%PDF-1.7 …'), 'bad-input', /is no picture/],
  ['a TIFF', async () => draw().tiff().toBuffer(), 'bad-input', /is no picture/],
  [
    'a cut PNG',
    async () => (await draw(400, 400).png({ compressionLevel: 0 }).toBuffer()).subarray(0, 90_000),
    'bad-input',
    /is no picture/,
  ],
  ['a moving GIF', () => animated('gif'), 'bad-input', /moves/],
  ['a moving WebP', () => animated('webp'), 'bad-input', /moves/],
  ['a moving PNG', movingPng, 'bad-input', /moves/],
  ['a claim of 3.6 billion pixels', () => claim(60_000), 'too-large', /million pixels/],
  ['a bomb', () => draw(9_000, 9_000).png().toBuffer(), 'too-large', /million pixels/],
  ['11 MB', async () => new Uint8Array(mostPictureBytes + 1), 'too-large', /10 MB/],
] as const)('refused in words: %s', async (_, make, code, words) => {
  await expect(make().then((bytes) => add(bytes))).rejects.toMatchObject({
    code,
    userMessage: expect.stringMatching(words),
  })
  expect(await db.pieceImage.count()).toBe(0)
})

test('twenty are kept, also where many come at one moment', async () => {
  const pictures = await Promise.all(
    Array.from({ length: mostPictures + 3 }, (_, at) =>
      draw(10 + at, 10)
        .png()
        .toBuffer(),
    ),
  )
  const answers = await Promise.allSettled(pictures.map((bytes) => add(bytes)))
  const refusals = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []))
  expect(refusals.map(({ code }) => code)).toEqual(['conflict', 'conflict', 'conflict'])
  expect(await db.pieceImage.count()).toBe(mostPictures)
})

test('only who may write; only for a lesson that there is', async () => {
  const bytes = await draw().png().toBuffer()
  await expect(add(bytes, 'a.png', eve)).rejects.toMatchObject({ code: 'not-allowed' })
  const of = { asker: ada, wanted: 'a.png', bytes, now }
  await expect(addImage({ ...of, kind: 'lesson', slug: 'no-such-lesson' })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(addImage({ ...of, kind: 'situation', slug: 'hard-anchor' })).rejects.toMatchObject({
    code: 'bad-input',
  })
  expect(await db.studioPiece.count()).toBe(0)
})

test('one is taken out so that another can come, but not while the draft shows it', async () => {
  const { name } = await add(await draw().png().toBuffer(), 'a.png')
  const of = { asker: ada, kind: 'lesson', slug } as const
  const { id: pieceId } = await db.studioPiece.findFirstOrThrow()
  const write = (text: string) =>
    db.draft.upsert({
      where: { pieceId },
      create: { pieceId, text, revision: 1, state: 'draft' },
      update: { text },
    })
  await write(`---\n---\nSee it:\n![A table](./${name})\n`)
  await expect(dropImage({ ...of, name })).rejects.toMatchObject({
    code: 'conflict',
    userMessage: expect.stringMatching(/^Line 4 shows a\.webp/),
  })
  expect(await listImages(of)).toEqual([{ name, width: 40, height: 20 }])
  await write('---\n---\nNothing to see.\n')
  await expect(dropImage({ ...of, asker: eve, name })).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(listImages({ ...of, asker: eve })).rejects.toMatchObject({ code: 'not-allowed' })
  await dropImage({ ...of, slug: 'answer-an-extreme-first-number', name })
  expect(await listImages(of)).toHaveLength(1)
  await dropImage({ ...of, name })
  await dropImage({ ...of, name })
  expect(await listImages(of)).toEqual([])
})

test('the name of a picture that was published is given to no other, also once it is taken out', async () => {
  const { name } = await add(await draw().png().toBuffer(), 'chart.png')
  const { id: pieceId } = await db.studioPiece.findFirstOrThrow()
  const images = JSON.stringify({ [name]: 'chart.0123.webp' })
  await db.pieceVersion.create({ data: { pieceId, number: 1, text: 'x', hash: 'x', why: 'With it', images } })
  await dropImage({ asker: ada, kind: 'lesson', slug, name })
  expect((await add(await draw(30, 30, 'red').png().toBuffer(), 'chart.png')).name).toBe('chart-2.webp')
})
