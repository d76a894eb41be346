/** The title in a text's front matter, also of one that is half written; empty where there is none. Pure. */
export function readTitle(text: string): string {
  const [, found = ''] = /^title:[ \t]*(.*)$/m.exec(text.slice(0, 4_000)) ?? []
  const plain = found
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
    .replaceAll('\\"', '"')
  return plain.slice(0, 120)
}
