import { type Phrase, type Problem, phraseStyles } from './content.schema'

const lineForm = /^([a-z-]+)\/([a-z]+)(?:\/\+([a-z-]+))? \| (.+)$/

/**
 * Reads a file of phrases: one a line as `style/role | text` (or `style/role/+other-situation | text`),
 * in groups under `# story` lines. Lines of another form become problems, and the rest is kept.
 */
export function readPhrases(file: string, source: string): { phrases: Phrase[]; problems: Problem[] } {
  const phrases: Phrase[] = []
  const problems: Problem[] = []
  let story: string | undefined
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    if (line.startsWith('#')) {
      story = line.replace(/^#+\s*/, '')
      continue
    }
    const [, style, role, also, text] = lineForm.exec(line) ?? []
    if (!text || !style || !role || !phraseStyles.includes(style as (typeof phraseStyles)[number])) {
      const message = `Not a phrase line: ${line.slice(0, 60)}`
      problems.push({
        file,
        line: at + 1,
        rule: 'phrase-line',
        message,
        remedy: 'Write style/role | phrase.',
        level: 'error',
      })
      continue
    }
    phrases.push({ text, style, role, ...(also && { also }), ...(story && { story }) })
  }
  return { phrases, problems }
}
