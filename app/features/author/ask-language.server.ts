import type { ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile as read } from 'node:fs/promises'
import { join } from 'node:path'
import PQueue from 'p-queue'
import type { Problem } from '~/features/content/content.schema'
import { getLibrary } from '~/features/content/get-library.server'
import type { LanguageQuestion } from '~/features/content/open-language.server'
import type { PieceKind } from '~/features/content/piece'
import { log } from '~/platform/log.server'
import { paths } from '~/platform/paths.server'
import { askChild, startChild } from '~/platform/run-child.server'
import { namePieceFile } from './internal/name-piece'
import { toldNothing, whatIsNew } from './internal/tell-library.server'
import { readPhrasesFile } from './list-phrases.server'

/** The dictionaries and the texts of a large library take half of it. */
const mostMegabytes = 768
/** A text takes a tenth of a second; a server that is busy with others is slow. */
const mostMs = 10_000
/** A server in which nobody writes any more lets go of the process. */
const idleMs = 15 * 60_000

type Running = { child: ChildProcess; told: ReturnType<typeof toldNothing> }

let running: Promise<Running> | null = null
let idle: NodeJS.Timeout | undefined
/** The process answers one question at a time. */
const turns = new PQueue({ concurrency: 1 })

/**
 * What `npm run content:check` says of a text's spelling, of passages that it shares with a lesson that readers have, and
 * of phrases that are all but the same: asked of a process of its own, which is begun with the first question, or with
 * `warmLanguage`, told of the library as it changes, and ended when it is slow. The next question begins another.
 * @returns null where it could not be told; nothing else waits for that, and nothing is kept back by it
 */
export async function askLanguage(text: {
  kind: PieceKind
  slug: string
  text: string
}): Promise<Problem[] | null> {
  return turns.add(() => askOne(text))
}

/** Begins the process, for who has come to write and asks in a moment. */
export function warmLanguage(): void {
  void turns.add(() => open())
}

export async function closeLanguage(): Promise<void> {
  clearTimeout(idle)
  const ending = running
  running = null
  await ending?.then(({ child }) => child.kill('SIGKILL')).catch(() => undefined)
}

async function askOne({ kind, slug, text }: { kind: PieceKind; slug: string; text: string }) {
  const opened = await open()
  if (!opened) return null
  const question: LanguageQuestion = {
    kind,
    file: namePieceFile({ kind, slug }),
    source: text,
    wordsSource: await read(join(paths.content, 'words.txt'), 'utf8').catch(() => ''),
    phrasesSource: kind === 'situation' ? await readPhrasesFile(slug) : '',
  }
  return ask<Problem[]>(opened, { check: question })
}

/** The process, told of the library as it is served now. */
async function open(): Promise<Running | null> {
  if (!existsSync(paths.language)) return null
  clearTimeout(idle)
  idle = setTimeout(closeLanguage, idleMs)
  idle.unref()
  running ??= startChild({ script: paths.language, mostMegabytes, patient: true }).then((child) => ({
    child,
    told: toldNothing(),
  }))
  const opened = await running.catch((error: unknown) => {
    log.warn({ error }, 'the process that spells did not begin')
    running = null
    return null
  })
  if (!opened) return null
  for await (const learn of whatIsNew(await getLibrary(), opened.told))
    if ((await ask(opened, { learn })) === null) return null
  return opened
}

async function ask<Answer>({ child }: Running, question: object): Promise<Answer | null> {
  const answer = await askChild<Answer>(child, question, mostMs)
  if (answer !== null) return answer
  log.warn('the process that spells was slow, or has ended')
  child.kill('SIGKILL')
  running = null
  return null
}
