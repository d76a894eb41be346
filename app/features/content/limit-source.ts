import type { Problem } from './content.schema'

/** Four times and more what the longest lesson of the library has. */
const most = {
  bytes: 64 * 1024,
  lines: 1_000,
  /** Paragraphs, headings, lists, parts: whatever an empty line sets apart. */
  blocks: 400,
  /** Signs of Markdown, and beginnings of addresses: each costs a parser more than a word. */
  signs: 800,
  block: 8_000,
  tags: 600,
  bars: 100,
  run: 200,
  nest: 30,
  indent: 60,
}

/**
 * What a document may not exceed before anything reads it: size, lines, and runs of signs that open something, by
 * which a parser can be kept busy or its stack be filled. Looks at each character once.
 */
export function limitSource(file: string, source: string): Problem[] {
  const problem = (line: number, rule: string, message: string, remedy: string): Problem => ({
    file,
    line,
    rule,
    message,
    remedy,
    level: 'error',
  })
  // A character has at most four bytes: the exact count is only needed where it may matter.
  if (source.length > most.bytes || (source.length * 4 > most.bytes && byteLength(source) > most.bytes))
    return [
      problem(
        1,
        'too-large',
        `The document has more than ${most.bytes / 1024} kB.`,
        'A lesson is read in minutes: split it, and keep images as files.',
      ),
    ]
  const lines = source.split('\n')
  if (lines.length > most.lines)
    return [
      problem(
        most.lines,
        'too-large',
        `The document has more than ${most.lines} lines.`,
        'Split it into several.',
      ),
    ]
  if (source.split('<', most.tags + 2).length > most.tags + 1)
    return [
      problem(1, 'too-large', `The document has more than ${most.tags} tags.`, 'Split it into several.'),
    ]
  const opening = new RegExp(
    `([[({<*_~>!\\\\&])\\1{${most.run}}|(?:> ?){${most.nest}}|(?:[-+*] ){${most.nest}}|(?:> ?[-+*] ){${most.nest}}|!?(?:\\[\\]|!\\[){${most.run}}`,
  )
  const indented = new RegExp(`^[ \\t]{${most.indent}}`)
  let [block, blocks, signs] = [0, 0, 0]
  for (const [at, line] of lines.entries()) {
    const blank = line.trim() === ''
    if (!blank && block === 0) blocks++
    if (blocks > most.blocks)
      return [
        problem(
          at + 1,
          'too-large',
          `The document has more than ${most.blocks} paragraphs, headings and parts.`,
          'A lesson is read in minutes: split it into several.',
        ),
      ]
    block = blank ? 0 : block + line.length
    if (block > most.block)
      return [
        problem(
          at + 1,
          'too-large',
          `A paragraph has more than ${most.block} characters.`,
          'Put an empty line into it.',
        ),
      ]
    if (opening.test(line) || indented.test(line) || line.split('|', most.bars + 2).length > most.bars + 1)
      return [
        problem(
          at + 1,
          'too-deep',
          `Line ${at + 1} nests or repeats a sign without end.`,
          'Nothing a reader follows is nested so deep: take levels out.',
        ),
      ]
    signs += line.match(sign)?.length ?? 0
    if (signs > most.signs)
      return [
        problem(
          at + 1,
          'too-large',
          `The document has more than ${most.signs.toLocaleString('en')} signs of Markdown, such as * or [.`,
          'Write it plainer, or split it into several.',
        ),
      ]
  }
  return []
}

const sign = /[*_`[~&\\|@]|:\/\/|www\./g

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
