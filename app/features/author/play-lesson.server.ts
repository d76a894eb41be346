import { hashLesson } from '~/features/content/compile-lesson.server'
import { type Lesson, lessonFrontMatterSchema, type Problem } from '~/features/content/content.schema'
import { limitSource } from '~/features/content/limit-source'
import type { PieceKind } from '~/features/content/piece'
import { readFrontMatter } from '~/features/content/read-front-matter'
import { askGate } from './ask-gate.server'
import { namePieceFile } from './internal/name-piece'
import type { GateAnswer } from './open-gate.server'
import { readTitle } from './read-title'

const fence = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/

/** What a preview plays: a lesson like those that are served, and its module's code, which no address serves. */
export type Preview = { lesson: Lesson; code: string }

type Played = { slug: string; text: string; images: Readonly<Record<string, string>> }

/**
 * Puts a lesson through the gate, and says what a preview of it plays: the part of `lookAtPiece` that an author waits for
 * at each pause, without the rules of a good lesson. Where its front matter cannot be read it plays under its name alone.
 * @param lesson.images names of the pictures that there are → the names that they are served under
 * @returns `refused`: why nothing else may read it; empty where it may
 */
export async function playLesson(lesson: Played): Promise<{ refused: Problem[]; preview: Preview | null }> {
  const { slug, text, images } = lesson
  const file = namePieceFile({ kind: 'lesson', slug })
  const unreadable = findUnreadable({ kind: 'lesson', slug, text })
  if (unreadable.length > 0) return { refused: unreadable, preview: null }
  const gate = await askGate({ name: slug, source: text, images })
  if (!gate.accepted) return playRefused(file, lesson, gate)
  const front = readFrontMatter({ file, source: text, schema: lessonFrontMatterSchema })
  return { refused: [], preview: playOf(gate, lesson, front.ok ? front.data : {}) }
}

/** What is not even shown to the gate: a text beyond the limits, or one with marks where two people wrote. */
export function findUnreadable(piece: { kind: PieceKind; slug: string; text: string }): Problem[] {
  const file = namePieceFile(piece)
  const limits = limitSource(file, piece.text)
  return limits.length > 0 ? limits : findMarks(file, piece.text)
}

/**
 * Where nothing but the front matter is refused, as it is while a lesson is begun, the rest is looked at without it: its own
 * faults are told too, and the preview plays.
 */
async function playRefused(
  file: string,
  { slug, text, images }: Played,
  gate: GateAnswer,
): Promise<{ refused: Problem[]; preview: Preview | null }> {
  const blank = text.replace(fence, (front) => '\n'.repeat(front.split('\n').length - 1))
  const onlyFront = blank !== text && gate.problems.every(({ rule }) => rule.startsWith('front-matter'))
  const rest = onlyFront ? await askGate({ name: slug, source: blank, images }) : null
  return {
    refused: [...gate.problems, ...(rest?.problems ?? [])].map((problem) => ({
      file,
      ...problem,
      level: 'error' as const,
    })),
    preview: rest && playOf(rest, { slug, text, images }),
  }
}

/** What the gate let through, as the player wants it; named anew with each change of the text or of a picture in it. */
function playOf(
  { compiled }: GateAnswer,
  { slug, text, images }: Played,
  front: Partial<Lesson> = {},
): Preview | null {
  if (!compiled) return null
  const { code, outline } = compiled
  const hash = hashLesson(text + JSON.stringify(images))
  return { lesson: { ...unread, title: readTitle(text) || slug, ...front, slug, hash, outline }, code }
}

/** In place of front matter that cannot be read. */
const unread: Omit<Lesson, 'slug' | 'title' | 'hash' | 'outline'> = {
  summary: '',
  situations: [],
  moments: ['before'],
  focus: 'people',
  point: '',
  signals: [],
  keeper: '',
  verified: '2000-01-01',
  verifyEvery: 60,
  sources: [],
}

/** What two people wrote at one place, and nobody has decided between. */
function findMarks(file: string, text: string): Problem[] {
  return text.split('\n').flatMap((line, at): Problem[] =>
    /^(<{7}|>{7})/.test(line)
      ? [
          {
            file,
            line: at + 1,
            rule: 'not-merged',
            message: 'Two people wrote at this place, and both texts stand here.',
            remedy: 'Keep the one you want, and take the lines with the marks out.',
            level: 'error',
          },
        ]
      : [],
  )
}
