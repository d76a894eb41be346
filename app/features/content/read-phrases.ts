import { type Phrase, type PhraseMoment, type Problem, phraseStyles } from './content.schema'

const storyForm = /^#+\s*(.*?)(?:\s+->\s+([a-z0-9-]+))?$/
const lineForm = /^([a-z-]+)\/([a-z]+)(?:\/\+([a-z-]+))?(?:\/@(before|during|after|open))? \| (.+)$/

/**
 * Reads a file of phrases: one a line as `style/role | text` (with `/+other-situation` and `/@moment` where they are known),
 * in groups under `# story` lines, which may name the lesson that serves whoever tells it: `# story -> lesson`. Lines of
 * another form become problems, and the rest is kept.
 */
export function readPhrases(file: string, source: string): { phrases: Phrase[]; problems: Problem[] } {
  const phrases: Phrase[] = []
  const problems: Problem[] = []
  let story: string | undefined
  let lesson: string | undefined
  for (const [at, raw] of source.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '') continue
    if (line.startsWith('#')) {
      ;[, story, lesson] = storyForm.exec(line) ?? []
      continue
    }
    const [, style, role, also, moment, text] = lineForm.exec(line) ?? []
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
    phrases.push({
      text,
      style,
      role,
      ...(also && { also }),
      ...(moment && { moment: moment as PhraseMoment }),
      ...(story && { story }),
      ...(lesson && { lesson }),
    })
  }
  return { phrases, problems }
}
