import { AppError } from '~/platform/errors'
import type { SignedIn } from './person'
import { readImportForm } from './read-import-form'
import { startImport } from './start-import.server'

/**
 * Takes in what the form of an import brings, up to its dry run.
 * @returns the import's id, or what is wrong, with what was pasted, so that nothing typed is lost
 */
export async function importByForm(options: {
  asker: SignedIn
  kind: 'people' | 'teams'
  form: FormData
  now: Date
}): Promise<{ id: string } | { says: string; pasted: string; status: number }> {
  const { form, ...rest } = options
  const { file, pasted } = readImportForm(form)
  if (file === null) return { says: 'Choose a file, or paste the rows.', pasted, status: 400 }
  try {
    return { id: await startImport({ ...rest, file: await file() }) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return { says: error.userMessage, pasted, status: error.status }
  }
}
