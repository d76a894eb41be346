export const imageName = /^[\w-]+\.(png|jpe?g|webp|avif|gif)$/
// Of a description so many characters are looked at: a text of nothing but openings would keep it busy.
const shown = /!\[[^\]]{0,1000}\]\(\s*<?(?:\.\/)?([\w-]+\.[a-z]+)/gi

/** The pictures that a text names, without where they lie. Pure. */
export function namedImages(text: string): Set<string> {
  return new Set([...text.matchAll(shown)].flatMap(([, name = '']) => (imageName.test(name) ? name : [])))
}

/** The first line of a text that shows a picture, or null. Pure. */
export function lineOfImage(text: string, name: string): number | null {
  const found = [...text.matchAll(shown)].find(([, one]) => one === name)
  return found ? text.slice(0, found.index).split('\n').length : null
}
