import type { z } from 'zod'
import { getLibrary } from '~/features/content/get-library.server'
import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { log } from '~/platform/log.server'
import { applyMutation } from './apply-mutation.server'
import { type MutationKind, mutationBodies, type SyncAnswer, type syncSchema } from './mutation.schema'
import { recordHelp } from './record-help.server'

type Sent = z.infer<typeof syncSchema>['mutations'][number]

/** A device's clock that is off by less is taken at its word: the request itself takes some time. */
const trustedMs = 60_000

/**
 * Carries out what a device sends, in the order given, each once: the id of each is kept with its change in one
 * transaction, so that a second arrival, at whatever time and from whatever server, changes nothing. Where the database
 * fails half way, what was done is told and the rest is left out of the answer: the device sends it again.
 * @param person who is signed in, or null for a guest, whose help answers alone are taken
 */
export async function syncMutations(options: {
  person: { id: string } | null
  sent: z.infer<typeof syncSchema>
  now: Date
}): Promise<SyncAnswer> {
  const { person, sent, now } = options
  const skew = now.getTime() - sent.sentAt
  const shift = Math.abs(skew) > trustedMs ? skew : 0
  const results: SyncAnswer['results'] = {}
  // Before any transaction: opening a library takes long the first time, and others would wait for it.
  await getLibrary()
  for (const mutation of sent.mutations) {
    const at = new Date(Math.min(mutation.at + shift, now.getTime()))
    try {
      results[mutation.id] = await carryOut(mutation, person, at, now)
    } catch (error) {
      if (Object.keys(results).length === 0) throw error
      log.error({ error }, 'sync stopped half way')
      break
    }
  }
  return { results }
}

async function carryOut(
  mutation: Sent,
  person: { id: string } | null,
  at: Date,
  now: Date,
): Promise<SyncAnswer['results'][string]> {
  if (mutation.person !== null && mutation.person !== person?.id) return 'other-person'
  const parsed = parseBody(mutation)
  if (mutation.person === null || person === null) {
    if (parsed?.kind !== 'help') return 'refused'
    return guestHelp(parsed.body)
  }
  const db = await openDatabase()
  const known = await db.mutation.findUnique({ where: { id: mutation.id } })
  if (known) return known.personId === person.id && known.outcome === 'applied' ? 'applied' : 'refused'
  try {
    await db.$transaction(async (tx) => {
      if (!parsed)
        throw new AppError({ code: 'bad-input', message: 'unknown change', userMessage: 'Unreadable.' })
      await applyMutation(tx, { ...parsed, personId: person.id, at, now })
      await tx.mutation.create({
        data: {
          id: mutation.id,
          personId: person.id,
          kind: parsed.kind,
          receivedAt: now,
          outcome: 'applied',
        },
      })
    })
    return 'applied'
  } catch (error) {
    // The same change at the same moment by another request: that one carried it out.
    if (isTaken(error)) return 'applied'
    if (!(error instanceof AppError) || error.status >= 500) throw error
    const kind = parsed ? parsed.kind : 'unreadable'
    await db.mutation.upsert({
      where: { id: mutation.id },
      create: { id: mutation.id, personId: person.id, kind, receivedAt: now, outcome: error.code },
      update: {},
    })
    log.warn({ kind, code: error.code, message: error.message }, 'change of a device refused')
    return 'refused'
  }
}

async function guestHelp(body: unknown): Promise<'applied' | 'refused'> {
  const { answerId, ...answer } = body as z.infer<(typeof mutationBodies)['help']>
  try {
    await recordHelp({ id: answerId, ...answer })
    return 'applied'
  } catch (error) {
    if (error instanceof AppError && error.status < 500) return 'refused'
    throw error
  }
}

function parseBody({ kind, body }: Sent): { kind: MutationKind; body: never } | null {
  if (!Object.hasOwn(mutationBodies, kind)) return null
  const parsed = mutationBodies[kind as MutationKind].safeParse(body)
  return parsed.success ? { kind: kind as MutationKind, body: parsed.data as never } : null
}

/** Prisma's code for a key that exists already. */
function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'P2002'
}
