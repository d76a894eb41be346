import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPhrases } from '~/features/content/read-phrases'
import { demandPermission } from '~/features/identity/demand-permission'
import type { SignedIn } from '~/features/identity/person'
import { paths } from '~/platform/paths.server'

/**
 * The phrases that git holds for a situation beside those of its text, in the order of the file; none for one that was
 * begun in the studio. @param asked.slug parsed before @throws AppError not-allowed
 */
export async function listPhrases(asked: { asker: SignedIn; slug: string }): Promise<string[]> {
  demandPermission(asked.asker, 'write:lesson:any')
  return readPhrases('', await readPhrasesFile(asked.slug)).phrases.map(({ text }) => text)
}

/** A situation's file of phrases, or an empty text. */
export function readPhrasesFile(slug: string): Promise<string> {
  return readFile(join(paths.content, 'situations', `${slug}.phrases.txt`), 'utf8').catch(() => '')
}
