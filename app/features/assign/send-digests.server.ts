import { max } from 'date-fns'
import { writeStopLink } from '~/features/learn/write-stop-link.server'
import type { PrismaClient } from '~/platform/.server/prisma/client'
import { openDatabase } from '~/platform/db.server'
import { letOthersIn } from '~/platform/let-others-in.server'
import { wakeOutbox } from '~/platform/outbox.server'
import { publicUrl } from '~/platform/public-url.server'
import { composeDigest, composePrompt, type DigestDuty, type DigestLine } from './compose-digest'
import { digestMail } from './digest-words'
import { type Day, shift } from './due-dates'
import { type Clock, clockOf } from './internal/clock-of'
import { isStillAsked } from './internal/is-still-asked.server'
import { readChangesSince, readDigestDuties } from './internal/read-digest-duties.server'
import { type Reminded, readPrompted, readReminded } from './internal/read-reminded.server'
import { readUnsent, type WrittenDigest, writeDigests, writePrompt } from './internal/write-digests.server'
import { dayFor } from './remind'

const dayMs = 86_400_000
/** News is told for so long; of what is older the list tells. */
const newsMs = 14 * dayMs
/** People gone through in one go: what others wait for. */
const chunk = 200

/**
 * Tells everybody by mail what is asked of them: one digest a person and day in their morning, where there is something
 * to say; and what came up since and is due the same day, at once. Not in anybody's quiet hours. To be called often;
 * several servers may do so at once, also killed half way: a mail has a key of its person and day, and is written with
 * the note of what it told.
 * @param options.considered who was gone through, and on which day of theirs; remembered between calls to spare work
 * @param options.keepOn asked between parts; what is left is done the next time
 * @returns how many of each were written
 */
export async function sendDigests(options: {
  now: Date
  considered?: Map<string, Day>
  keepOn?: () => boolean
}): Promise<{ digests: number; prompts: number }> {
  const { now, considered = new Map(), keepOn = () => true } = options
  const db = await openDatabase()
  const clock = clockOf(now)
  const todays = await todaysOf(db, now)
  const days = [...new Set(todays.flatMap((day) => [shift(day, -1), day, shift(day, 1), shift(day, 7)]))]
  const since = new Date(now.getTime() - newsMs)
  const [people, changes, isAsked] = [
    await readReminded(db, { days, since }),
    await readChangesSince(db, since),
    await isStillAsked(db),
  ]
  const read = (some: readonly Reminded[]) =>
    readDigestDuties(db, { people: some.map(({ id }) => id), days, since, changes, isAsked })
  const due = people.filter((person) => isDue(person, clock(person), now, considered))
  const done = { digests: 0, prompts: 0 }
  for (let at = 0; at < due.length && keepOn(); at += chunk) {
    const some = due.slice(at, at + chunk)
    const [duties, unsent] = [await read(some), await readUnsent(db, some)]
    const digests = some.flatMap((person) =>
      digestOf({
        person,
        clock: clock(person),
        duties: duties.get(person.id) ?? [],
        isUnsent: unsent.has(person.id),
        since,
      }),
    )
    done.digests += await writeDigests(db, { digests, now })
    for (const person of some) considered.set(person.id, clock(person).today)
    await letOthersIn()
  }
  for (const person of await readPrompted(db, { days: todays, since: new Date(now.getTime() - 2 * dayMs) })) {
    const { today, moment, quiet, uselessAfter } = clock(person)
    if (quiet || now < moment) continue
    const from = max([person.promptedUntil ?? moment, moment])
    const lines = composePrompt((await read([person])).get(person.id) ?? [], today, from)
    if (lines.length === 0) continue
    const letter = {
      key: `prompt/${person.id}/${from.toISOString()}`,
      mail: mailOf(person, lines, today),
      personId: person.id,
      dueAt: now,
      uselessAfter,
    }
    if (await writePrompt(db, { person, letter, now })) done.prompts++
  }
  if (done.digests + done.prompts > 0) wakeOutbox()
  return done
}

/** What day it is somewhere where somebody lives: at most three different ones. */
async function todaysOf(db: PrismaClient, now: Date): Promise<Day[]> {
  const zones = await db.person.findMany({ distinct: ['timeZone'], select: { timeZone: true } })
  return [...new Set([dayFor(now, null), ...zones.map(({ timeZone }) => dayFor(now, timeZone))])]
}

function isDue(
  { id, day }: Reminded,
  { today, moment, quiet }: Clock,
  now: Date,
  considered: ReadonlyMap<string, Day>,
): boolean {
  return !quiet && now >= moment && day !== today && considered.get(id) !== today
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
  const lines = composeDigest(duties, today, { from, until: moment, knownUntil })
  if (lines.length === 0) return []
  return [
    {
      person,
      today,
      from,
      until: moment,
      replaces: isUnsent ? person.day : null,
      letter: {
        key: `digest/${person.id}/${today}`,
        mail: mailOf(person, lines, today),
        personId: person.id,
        uselessAfter,
      },
    },
  ]
}

function mailOf({ id, name, email }: Reminded, lines: readonly DigestLine[], today: Day) {
  const stop = writeStopLink('assignments', id)
  const words = digestMail({ name, lines, today, link: publicUrl('/me/assignments'), stop })
  return { to: email, ...words, unsubscribe: stop }
}
