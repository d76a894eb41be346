import { z } from 'zod'
import { channels, heats, moments, sides } from '~/features/content/words'
import { AppError } from '~/platform/errors'
import { countHelp } from './count-help.server'
import { getMatcher } from './get-matcher.server'
import { longestTask } from './longest-task'
import type { Answer } from './open-matcher'

/** What the words are read for, and a tap may choose instead. */
const facets = ['minutes', 'moment', 'heat', 'channel', 'side'] as const

const schema = z.object({
  task: z.string().trim().max(longestTask),
  minutes: z.coerce.number().int().min(1).max(240).optional(),
  moment: z.enum(moments).optional(),
  heat: z.enum(heats).optional(),
  channel: z.enum(channels).optional(),
  side: z.enum(sides).optional(),
})

/**
 * Answers a task that a plain form posted: only where there is no JavaScript. The same code and bytes as in the
 * browser, so the same kit. The words are answered and forgotten; an empty task has no answer. What was read from the
 * words before is checked in the form too: it says so in `read`, and other words are read anew.
 * @returns with `read`, what the form is to say for the next time: what the words said and nobody chose
 * @throws AppError bad-input or too-large, whose message never holds the words
 */
export async function answerPost(
  form: FormData,
): Promise<{ task: string; answer: Answer; read: string[] } | null> {
  const before = new Set(form.getAll('read'))
  const said = [...form].filter(([name, value]) => value !== '' && !before.has(`${name}=${value}`))
  const parsed = schema.safeParse(Object.fromEntries(said))
  if (!parsed.success) {
    const long = parsed.error.issues.some((issue) => issue.code === 'too_big' && issue.path[0] === 'task')
    if (!form.get('task')) return null
    throw new AppError({
      code: long ? 'too-large' : 'bad-input',
      message: `task form: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`,
      userMessage: long
        ? `That is more than ${longestTask.toLocaleString('en')} characters. Say the part that matters, in a few sentences.`
        : 'That could not be read. Say it in a few sentences.',
    })
  }
  const { task, ...chosen } = parsed.data
  if (task === '') return null
  const { matcher } = await getMatcher()
  const corrections = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined))
  const answer = matcher.answer(task, corrections, { help: await countHelp() })
  const read = facets.filter((name) => answer[name] !== null && chosen[name] === undefined)
  return { task, answer, read: read.map((name) => `${name}=${answer[name]}`) }
}
