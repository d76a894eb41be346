import type { ValidatedPhrase } from './cross-validate'
import { outsideLabel } from './internal/inside-evidence'

type Confusion = { meant: string; said: string; count: number; surest: ValidatedPhrase[] }

/** Which situations are mistaken for which, most often first, each with the phrases that mislead most surely. */
export function listConfusions(phrases: ValidatedPhrase[], examples: number): Confusion[] {
  const pairs = new Map<string, ValidatedPhrase[]>()
  for (const phrase of phrases) {
    const said = phrase.said[0] ?? ''
    if (phrase.label === outsideLabel || said === phrase.label) continue
    const key = `${phrase.label}>${said}`
    const list = pairs.get(key)
    if (list) list.push(phrase)
    else pairs.set(key, [phrase])
  }
  return [...pairs]
    .map(([key, list]) => {
      const [meant = '', said = ''] = key.split('>')
      const surest = [...list].sort((a, b) => b.share - a.share).slice(0, examples)
      return { meant, said, count: list.length, surest }
    })
    .sort((a, b) => b.count - a.count || (a.meant < b.meant ? -1 : 1))
}
