// The shipped matcher on tasks that were written for no other use: by others than the phrases, without sight of them, and
// never to be learned. What is ours was written situation by situation: half of the first tasks plainly, half by their
// details alone; those that are `everyday` came later, in the words that most people would take.
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
  everyday: z.literal(true).optional(),
})
const rows = readFileSync('bench/held-out/tasks.jsonl', 'utf8')
  .split('\n')
  .filter((line) => line.trim())
  .map((line) => rowSchema.parse(JSON.parse(line)))
const { data } = await buildMatcher(await getLibrary())
const { answer } = openMatcher(data)
const tried = rows.map((row) => ({ row, answer: answer(row.text) }))
const ours = tried.filter(({ row }) => row.label !== null && !row.everyday)
const everyday = tried.filter(({ row }) => row.everyday)
const others = tried.filter(({ row }) => row.label === null)

console.log('| held-out tasks | how many | % |\n|---|---|---|')
sayOfOurs('ours', ours)
sayOfOurs('in everyday words', everyday)
say('not ours, and refused', others, ({ answer }) => !answer.inScope)

function sayOfOurs(what: string, list: typeof tried): void {
  say(`${what}: the right situation first`, list, ({ row, answer }) => answer.situations[0]?.id === row.label)
  say(`${what}: in the first three`, list, ({ row, answer }) =>
    answer.situations.slice(0, 3).some(({ id }) => id === row.label),
  )
  say(`${what}, and refused`, list, ({ answer }) => !answer.inScope)
  const timed = list.filter(({ row }) => row.moment !== undefined)
  say(
    `${what}: the moment, where two readers agree on it`,
    timed,
    ({ row, answer }) => answer.moment === row.moment,
  )
}

function say(what: string, list: typeof tried, is: (one: (typeof tried)[number]) => boolean): void {
  const share = (100 * list.filter(is).length) / list.length
  console.log(`| ${what} | ${list.length} | ${list.length ? share.toFixed(1) : '–'} |`)
}
