// The shipped matcher on tasks that were written for no other use: by others than the phrases, without sight of them, and
// never to be learned. What is ours was written situation by situation, half of it plainly and half by its details alone.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { getLibrary } from '~/features/content/get-library.server'
import { moments } from '~/features/content/words'
import { buildMatcher } from '~/features/match/build-matcher.server'
import { openMatcher } from '~/features/match/open-matcher'

const rowSchema = z.object({
  text: z.string(),
  /** null: not ours. */
  label: z.string().nullable(),
  /** Where two readers agreed on it; null: they agreed that the words do not say. */
  moment: z.enum(moments).nullable().optional(),
})
const rows = readFileSync('bench/held-out/tasks.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => rowSchema.parse(JSON.parse(line)))
const { data } = await buildMatcher(await getLibrary())
const { answer } = openMatcher(data)
const tried = rows.map((row) => ({ row, answer: answer(row.text) }))
const ours = tried.filter(({ row }) => row.label !== null)
const others = tried.filter(({ row }) => row.label === null)
const timed = tried.filter(({ row }) => row.moment !== undefined)

console.log('| held-out tasks | how many | % |\n|---|---|---|')
say('ours: the right situation first', ours, ({ row, answer }) => answer.situations[0]?.id === row.label)
say('ours: in the first three', ours, ({ row, answer }) =>
  answer.situations.slice(0, 3).some(({ id }) => id === row.label),
)
say('ours, and refused', ours, ({ answer }) => !answer.inScope)
say('not ours, and refused', others, ({ answer }) => !answer.inScope)
say('the moment, where two readers agree on it', timed, ({ row, answer }) => answer.moment === row.moment)

function say(what: string, list: typeof tried, is: (one: (typeof tried)[number]) => boolean): void {
  const share = (100 * list.filter(is).length) / list.length
  console.log(`| ${what} | ${list.length} | ${list.length ? share.toFixed(1) : '–'} |`)
}
