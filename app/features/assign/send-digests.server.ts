import { max } from 'date-fns'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { wakeOutbox } from '~/platform/outbox.server'
import { composeDigest, composePrompt, type DigestDuty } from './compose-digest'
import { type Day, shift } from './due-dates'
import { type Clock, clockOf } from './internal/clock-of'
import { mailOf } from './internal/mail-of.server'
import { openDutyReader } from './internal/open-duty-reader.server'
import { type Reminded, readClocks, readPrompted, readReminded } from './internal/read-reminded.server'
import { readUnsent, type WrittenDigest, writeDigests, writePrompt } from './internal/write-digests.server'
import { dayFor } from './remind'

const dayMs = 86_400_000
/** News is told for so long; of what is older the list tells. */
const newsDays = 14
const newsMs = newsDays * dayMs
/** People gone through in one go: what others wait for. */
const chunk = 200
/** What one pass saw may be seen by the next once more: it is told once all the same. */
const overlapMs = 10 * 60_000

/** What a worker remembers between passes to spare work. Forgetting it does no harm. */
export type RemindingMemory = {
  /** Clocks whose people were all gone through, and on which day of theirs. */
  clocks: Map<string, Day>
  /** Up to when it was looked for what cannot wait. */
  promptsUntil: Date | null
}

type Pass = {
  now: Date
  clock: ReturnType<typeof clockOf>
  memory: RemindingMemory
  keepOn: () => boolean
}

/**
 * Tells everybody by mail what is asked of them: one digest a person and day in their morning, where there is something
 * to say; and what came up since and is due the same day, at once. Not in anybody's quiet hours. To be called often;
 * several servers may do so at once, also killed half way: a mail has a key of its person and day, and is written with
 * the note of what it told.
 * @param options.keepOn asked between parts; what is left is done the next time
 * @returns how many of each were written
 */
export async function sendDigests(options: {
  now: Date
  memory?: RemindingMemory
  keepOn?: () => boolean
}): Promise<{ digests: number; prompts: number }> {
  const { now, memory = { clocks: new Map(), promptsUntil: null }, keepOn = () => true } = options
  const pass = { now, clock: clockOf(now), memory, keepOn }
  const digests = await sendMornings(pass)
  const prompts = keepOn() ? await sendPrompts(pass) : 0
  if (digests + prompts > 0) wakeOutbox()
  return { digests, prompts }
}

/** Goes through the people whose morning has come, each once a day. */
async function sendMornings({ now, clock, memory, keepOn }: Pass): Promise<number> {
  const db = await openDatabase()
  const due = (await readClocks(db)).filter((one) => {
    const { key, today, moment, quiet } = clock(one)
    return !quiet && now >= moment && memory.clocks.get(key) !== today
  })
  if (due.length === 0) return 0
  const keys = new Set(due.map((one) => clock(one).key))
  const zones = [...new Set(due.map(({ timeZone }) => timeZone))]
  const since = new Date(now.getTime() - newsMs)
  const [first, , last] = daysAround(now)
  // As far back as a line may be late, where no mail left for days.
  const read = await openDutyReader(db, {
    days: { from: shift(first, -newsDays), to: shift(last, 7) },
    since,
  })
  let written = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    if (!keepOn()) return written
    const page: Reminded[] = await readReminded(db, { zones, after, take: chunk })
    const people = page.filter((one) => keys.has(clock(one).key) && one.day !== clock(one).today)
    const [duties, unsent] = [await read(people), await readUnsent(db, people)]
    const digests = people.flatMap((person) =>
      digestOf({
        person,
        clock: clock(person),
        duties: duties.get(person.id) ?? [],
        isUnsent: unsent.has(person.id),
        since,
      }),
    )
    written += await writeDigests(db, { digests, now })
    after = page.length === chunk ? page.at(-1)?.id : undefined
    await letOthersIn()
  }
  for (const one of due) memory.clocks.set(clock(one).key, clock(one).today)
  return written
}

function digestOf(options: {
  person: Reminded
  clock: Clock
  duties: readonly DigestDuty[]
  /** Whether the last one never left: then this one tells what it would have told. */
  isUnsent: boolean
  since: Date
}): WrittenDigest[] {
  const { person, clock, duties, isUnsent, since } = options
  const { today, moment, uselessAfter } = clock
  const from = max([(isUnsent ? person.toldFrom : person.toldUntil) ?? since, since])
  const knownUntil = max([person.promptedUntil ?? from, from])
  const lines = composeDigest(duties, today, {
    from,
    until: moment,
    knownUntil,
    saidOn: dayFor(from, person.timeZone),
  })
  if (lines.length === 0) return []
  const letter = {
    key: `digest/${person.id}/${today}`,
    mail: mailOf(person, lines, today),
    personId: person.id,
    uselessAfter,
  }
  return [{ person, today, from, until: moment, replaces: isUnsent ? person.day : null, letter }]
}

/** Looks for what was asked, or moved, since the morning and is due the same day. */
async function sendPrompts({ now, clock, memory }: Pass): Promise<number> {
  const db = await openDatabase()
  const days = daysAround(now)
  const [first, , last] = days
  const since = memory.promptsUntil ?? new Date(now.getTime() - 2 * dayMs)
  const people = await readPrompted(db, { days, since })
  const read = people.length > 0 ? await openDutyReader(db, { days: { from: first, to: last }, since }) : null
  let written = 0
  let held = false
  for (const person of people) {
    const { today, moment, quiet, uselessAfter } = clock(person)
    // Before their morning it is the digest that tells.
    if (now < moment || !read) continue
    const from = max([person.promptedUntil ?? moment, moment])
    const lines = composePrompt((await read([person])).get(person.id) ?? [], today, from)
    if (lines.length === 0) continue
    // Quiet hours in the middle of a day end on it: looked for again.
    if (quiet) held = true
    else {
      const letter = {
        key: `prompt/${person.id}/${from.toISOString()}`,
        mail: mailOf(person, lines, today),
        personId: person.id,
        dueAt: now,
        uselessAfter,
      }
      if (await writePrompt(db, { person, letter, now })) written++
    }
    await letOthersIn()
  }
  if (!held) memory.promptsUntil = new Date(now.getTime() - overlapMs)
  return written
}

/** The days that it may be somewhere: the day before, that of UTC, and the day after. */
function daysAround(now: Date): [Day, Day, Day] {
  const day = now.toISOString().slice(0, 10)
  return [shift(day, -1), day, shift(day, 1)]
}
