import { type Problem, type Situation, situationFrontMatterSchema } from './content.schema'
import { setQuotes } from './internal/set-quotes'
import { readFrontMatter } from './read-front-matter'
import { readPhrases } from './read-phrases'

/** Checks one situation and its file of phrases (may be empty), and reads what can be read. Pure. */
export function checkSituation(options: {
  id: string
  file: string
  source: string
  phrasesFile: string
  phrasesSource: string
}): { situation: Situation | null; problems: Problem[] } {
  const front = readFrontMatter({
    file: options.file,
    source: options.source,
    schema: situationFrontMatterSchema,
  })
  if (!front.ok) return { situation: null, problems: front.problems }
  const { phrases: own, without = [], ...data } = front.data
  const more = readPhrases(options.phrasesFile, options.phrasesSource)
  const out = new Set(without)
  const phrases = [...own.map((text) => ({ text })), ...more.phrases.filter(({ text }) => !out.has(text))]
  const problems = [...more.problems]
  const known = new Set(more.phrases.map(({ text }) => text))
  const unknown = without.find((text) => !known.has(text))
  if (unknown !== undefined)
    problems.push({
      file: options.file,
      line: 1,
      rule: 'phrase-unknown',
      message: `"${unknown.slice(0, 60)}" is to be taken out, and is not in the file of phrases.`,
      remedy: 'Take it out of "without".',
      level: 'warning',
    })
  const seen = new Map<string, string>()
  for (const { text } of phrases) {
    const key = text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
    if (seen.has(key)) {
      const message = `The phrase "${text.slice(0, 60)}" stands twice.`
      problems.push({
        file: options.file,
        line: 1,
        rule: 'phrase-twice',
        message,
        remedy: 'Remove one.',
        level: 'error',
      })
    }
    seen.set(key, text)
  }
  if (phrases.length < 25)
    problems.push({
      file: options.file,
      line: 1,
      rule: 'phrases-few',
      message: `There are ${phrases.length} phrases: tasks are found by them.`,
      remedy: 'Write 25 to 40, as people speak.',
      level: 'warning',
    })
  const about = front.body.replace(/\s+/g, ' ').trim()
  if (!about)
    problems.push({
      file: options.file,
      line: 1,
      rule: 'situation-about',
      message: 'The map has no sentence for this situation.',
      remedy: 'Write one or two sentences under the front matter.',
      level: 'error',
    })
  const [title, scope, not] = [setQuotes(data.title), setQuotes(data.scope), setQuotes(data.not)]
  return {
    situation: { ...data, title, scope, not, id: options.id, about: setQuotes(about), phrases },
    problems,
  }
}
