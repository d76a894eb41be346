// What a benchmark of the studio needs: an author, the library's content grown to thousands of lessons, and how to count.
import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Sqlite from 'better-sqlite3'

/** @param {string} dataFolder */
export function openData(dataFolder) {
  return new Sqlite(join(dataFolder, 'just-enough.db'), { timeout: 10_000 })
}

/**
 * An author, and the secret of a sign-in link for them.
 * @param {string} dataFolder
 */
export function addAuthor(dataFolder) {
  const db = openData(dataFolder)
  const [id, secret, now] = [randomUUID(), randomBytes(32).toString('base64url'), new Date()]
  const key = Buffer.from(readFileSync(join(dataFolder, 'secret'), 'utf8'), 'base64')
  const hash = createHmac('sha256', key).update(`sign-in/${secret}`).digest('base64url')
  db.prepare('INSERT INTO Person (id, email, name, createdAt) VALUES (?, ?, ?, ?)').run(
    id,
    'author@example.com',
    'Robin Example',
    now.toISOString(),
  )
  db.prepare("INSERT INTO PersonRole (personId, role, grantedAt) VALUES (?, 'author', ?)").run(
    id,
    now.toISOString(),
  )
  db.prepare(
    "INSERT INTO OneTimeToken (secretHash, purpose, subject, createdAt, expiresAt) VALUES (?, 'sign-in', ?, ?, ?)",
  ).run(
    hash,
    JSON.stringify({ personId: id, onward: '/' }),
    now.toISOString(),
    new Date(now.getTime() + 600_000).toISOString(),
  )
  db.close()
  return secret
}

/**
 * A folder of content with the library's situations and many made-up lessons of the usual form, a third as long as a real
 * one; all of them late, the first one longest.
 * @param {string} folder @param {number} count
 */
export function makeContent(folder, count) {
  mkdirSync(join(folder, 'lessons'), { recursive: true })
  for (const name of ['situations', 'concepts', 'word-vectors'])
    symlinkSync(resolve('content', name), join(folder, name))
  for (const name of ['not-ours.phrases.txt', 'asides.txt', 'words.txt'])
    cpSync(`content/${name}`, join(folder, name))
  const ids = readdirSync('content/situations').flatMap((name) =>
    name.endsWith('.mdx') ? name.slice(0, -4) : [],
  )
  for (let number = 0; number < count; number++) {
    const situations = [ids[number % ids.length], ids[(number + 7) % ids.length]]
    mkdirSync(join(folder, 'lessons', slugOf(number)))
    writeFileSync(join(folder, 'lessons', slugOf(number), 'index.mdx'), lesson(number, situations.join(', ')))
  }
}

/** @param {number} number */
export function slugOf(number) {
  return `made-up-${number}`
}

const words =
  'ask say hear note pause count price pilot table offer month partner answer question reason number paper window coffee letter harbour spring copper valley engine ticket lesson market window winter garden bridge'.split(
    ' ',
  )

/** Each its own: lessons that share passages would be compared with each other. @param {number} number */
function openSpeech(number) {
  let seed = number
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return words[((mixed ^ (mixed >>> 14)) >>> 0) % words.length] ?? ''
  }
  return () => `Say ${Array.from({ length: 12 }, next).join(' ')} ${number}.`
}

/** @param {number} number @param {string} situations */
function lesson(number, situations) {
  const sentence = openSpeech(number)
  const step = (/** @type {string} */ depth, /** @type {number} */ at) =>
    `<Step depth="${depth}" title="Step ${at}">\n\n${sentence()} ${sentence()} ${sentence()}\n\n- ${sentence()}\n- ${sentence()}\n\n</Step>`
  return `---
title: Made up in plain words, number ${number}
summary: One of many, so that there are many.
situations: [${situations}]
moments: [before]
focus: practice
point: made-up-${number}
signals: [made up ${number}, one of many, number ${number}]
keeper: Nobody
verified: "${number === 0 ? '2019' : '2020'}-01-01"
verifyEvery: 12
sources:
  - author: Nobody
    work: Made up
    for: nothing
---

<Step depth="essence" title="Say it">

${sentence()}

<Say>What did you see at table ${number}?</Say>

</Step>

${[1, 2, 3].map((at) => step('core', at)).join('\n\n')}

${[4, 5].map((at) => step('deeper', at)).join('\n\n')}
`
}

/** @param {readonly number[]} times @param {number} share */
export function at(times, share) {
  const sorted = [...times].sort((a, b) => a - b)
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(0)
}
