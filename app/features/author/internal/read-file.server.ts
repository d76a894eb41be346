import { readFile as read } from 'node:fs/promises'
import { join } from 'node:path'
import type { PieceKind } from '~/features/content/piece'
import { paths } from '~/platform/paths.server'
import { plainLines } from './plain-lines'

/** The text of a piece in `content/`, its lines ended as the studio ends them, or null. The slug was parsed before. */
export async function readFile({ kind, slug }: { kind: PieceKind; slug: string }): Promise<string | null> {
  const file = kind === 'lesson' ? join('lessons', slug, 'index.mdx') : join('situations', `${slug}.mdx`)
  return read(join(paths.content, file), 'utf8').then(plainLines, () => null)
}
