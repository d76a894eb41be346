import { beforeEach } from 'vitest'
import { openFreshDatabase } from './test-database'
import { openMailSink } from './test-mail-sink'

/**
 * For tests of mails about what is asked: a database and a mail sink, in which nothing is asked, told or received before
 * each test, a lesson of the library to ask for, and a clock.
 * @returns at: eight in the morning in Zurich, in winter, and so many days and minutes later
 */
export async function openMornings() {
  const sink = await openMailSink()
  const { db, addPerson } = await openFreshDatabase()
  const { getLibrary } = await import('~/features/content/get-library.server')
  const lesson = (await getLibrary()).lessons[0]?.slug ?? ''
  beforeEach(async () => {
    sink.received.length = 0
    await db.assignment.deleteMany()
    await db.outboxItem.deleteMany()
    await db.digestMark.deleteMany()
  })
  return { sink, db, addPerson, lesson, at }
}

function at(days: number, minutes = 0): Date {
  return new Date(Date.UTC(2027, 2, 3 + days, 7, minutes))
}
