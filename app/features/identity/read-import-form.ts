/**
 * What a form of `ImportForm` brings: the bytes of a chosen file, or else the pasted text; null where it is empty.
 */
export function readImportForm(form: FormData): {
  file: (() => Promise<Uint8Array | string>) | null
  pasted: string
} {
  const given = form.get('file')
  const pasted = String(form.get('rows') ?? '')
  if (given instanceof Blob && given.size > 0)
    return { file: async () => new Uint8Array(await given.arrayBuffer()), pasted }
  return { file: pasted.trim() ? async () => pasted : null, pasted }
}
