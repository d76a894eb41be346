import type { Lesson, Problem, Situation } from './content.schema'

/** The lessons and situations that a link or a neighbour can name. */
export type Known = { lessons: ReadonlySet<string>; situations: ReadonlySet<string> }

/** Links of a lesson to a lesson or situation that there is not. Pure. */
export function checkLinks(lesson: Pick<Lesson, 'slug' | 'outline'>, known: Known): Problem[] {
  return lesson.outline.links.flatMap(({ href, line }): Problem[] => {
    const [, kind, name] = /^\/(lessons|situations)\/([^/#?]+)/.exec(href) ?? []
    if (!kind || !name || known[kind as keyof Known].has(name)) return []
    return [
      {
        file: `content/lessons/${lesson.slug}/index.mdx`,
        line,
        rule: 'link-broken',
        message: `The link ${href} leads nowhere.`,
        remedy: 'Link to an existing lesson or situation.',
        level: 'error',
      },
    ]
  })
}

/** Neighbours of a situation that are no other situation. Pure. */
export function checkNeighbours(situation: Pick<Situation, 'id' | 'neighbours'>, known: Known): Problem[] {
  const { id, neighbours } = situation
  return neighbours
    .filter((neighbour) => neighbour === id || !known.situations.has(neighbour))
    .map((neighbour) => ({
      file: `content/situations/${id}.mdx`,
      line: 2,
      rule: 'neighbour',
      message: `The neighbour "${neighbour}" is no other situation.`,
      remedy: 'Name ids of content/situations.',
      level: 'error',
    }))
}
