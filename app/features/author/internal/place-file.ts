import { slugSchema } from '../author.schema'

export type Placed =
  /** It belongs to a library, at this place of `content/`. */
  | { is: 'wanted'; place: string }
  /** It would, under another name. */
  | { is: 'misnamed' }
  /** It lies beside what belongs to one. */
  | { is: 'beside' }
  | { is: 'foreign' }

const wanted =
  /(?:^|\/)(lessons\/([^/]+)\/(?:index\.mdx|[\w-]+\.(?:png|jpe?g|webp|avif|gif))|situations\/([^/]+)\.mdx)$/
const misnamed = /(?:^|\/)(?:lessons\/[^/]+\/index|situations\/[^/]+)\.mdx?$/i
const beside = /(?:^|\/)(?:lessons|situations)\/.+/i

/** Where a file of a package belongs, however deep it lies there. Its path is split by `/`. Pure. */
export function placeFile(path: string): Placed {
  const [, place, lesson, situation] = wanted.exec(path) ?? []
  if (place && slugSchema.safeParse(lesson ?? situation).success) return { is: 'wanted', place }
  if (misnamed.test(path)) return { is: 'misnamed' }
  return { is: beside.test(path) ? 'beside' : 'foreign' }
}

/** Folders and files that no author wrote. */
export function isHidden(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__MACOSX'
}
