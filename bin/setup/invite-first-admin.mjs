import { say } from './say.mjs'

/**
 * Where there is no administrator yet, says the link by which the first one signs in: to those who can read what the
 * server prints, and to nobody else. A database at fault breaks no lesson: then nothing is said.
 * @param {{ offerFirstAdmin: (now: Date) => Promise<string | null> }} house
 */
export async function inviteFirstAdmin(house) {
  const link = await house.offerFirstAdmin(new Date()).catch(() => null)
  if (link) say(`\nThere is no administrator yet. Become the first (works once, within a day):\n${link}`)
}
