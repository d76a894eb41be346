import type { LessonOutline } from '../content.schema'
import type { Depth } from '../words'
import { type AnyNode, type Part, plainText } from './part-tree'
import { attributeOf } from './read-attributes'

/** The turns of a scenario that have a choice which works, each with what is told before the first of them. */
export function readTurns(scenario: Part, depth: Depth): LessonOutline['turns'] {
  const setting = scenario.children
    .filter((child) => !('name' in child))
    .map((child) => plainText(child as AnyNode))
    .join(' ')
  return partsOf(scenario, 'Turn').flatMap((turn) => {
    const choices = partsOf(turn, 'Choice')
    const works = choices.find((choice) => attributeOf(choice, 'outcome') === 'works')
    const say = works && attributeOf(works, 'say')
    const says = attributeOf(turn, 'says')
    if (!works || !say || !says) return []
    const who = attributeOf(turn, 'who') ?? ''
    const others = choices.flatMap((choice) =>
      attributeOf(choice, 'outcome') === 'works' ? [] : (attributeOf(choice, 'say') ?? []),
    )
    return [{ setting, who, says, works: say, others, outcome: plainText(works), depth }]
  })
}

function partsOf(node: Part, name: string): Part[] {
  return (node.children as AnyNode[]).filter(
    (child): child is Part => child.type === 'mdxJsxFlowElement' && child.name === name,
  )
}
