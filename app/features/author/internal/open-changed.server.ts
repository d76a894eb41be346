import { getLibrary } from '~/features/content/get-library.server'
import { loadLibrary } from '~/features/content/load-library.server'
import type { PieceKind } from '~/features/content/piece'
import { readStudio } from '~/features/content/read-studio.server'
import { cardOfLesson } from '~/features/match/card-of-lesson'
import { getMatcher, matcherOf } from '~/features/match/get-matcher.server'
import { type Matcher, openMatcher } from '~/features/match/open-matcher'
import { playLesson } from '../play-lesson.server'
import { layOver } from './lay-over'

/**
 * The matcher as it would be with a draft published, or the words for why there is none yet. A lesson changes what is
 * chosen from; a situation changes what is learned, which takes seconds, once for each text.
 */
export async function openChanged(draft: {
  kind: PieceKind
  slug: string
  text: string
  today: string
}): Promise<{ matcher: Matcher } | { fault: string }> {
  return draft.kind === 'lesson' ? withLesson(draft) : withSituation(draft)
}

async function withLesson({ slug, text }: { slug: string; text: string }) {
  const { preview } = await playLesson({ slug, text, images: {} })
  const lesson = preview?.lesson
  if (!lesson || lesson.signals.length === 0)
    return {
      fault: 'The front matter cannot be read as it stands. Mend it first: it says what a lesson is for.',
    }
  const { matcher } = await getMatcher()
  const others = matcher.data.lessons.filter((card) => card.slug !== slug)
  return { matcher: openMatcher({ ...matcher.data, lessons: [...others, cardOfLesson(lesson)] }) }
}

/** By slug and text: somebody who tries ten tasks waits for one training. */
let trained: { key: string; matcher: Promise<Matcher | null> } | null = null

async function withSituation(draft: { slug: string; text: string; today: string }) {
  const { slug, text, today } = draft
  const { version } = await getLibrary()
  const key = `${version}\0${slug}\0${text}`
  if (trained?.key !== key) trained = { key, matcher: train(slug, text, today) }
  const matcher = await trained.matcher.catch((error: unknown) => {
    trained = null
    throw error
  })
  return matcher
    ? { matcher }
    : { fault: 'The situation cannot be served as it stands. Mend its problems first.' }
}

async function train(slug: string, text: string, today: string): Promise<Matcher | null> {
  const change = { kind: 'situation', slug, to: 'text', text, images: {} } as const
  const library = await loadLibrary(today, layOver(await readStudio(), [change]))
  const there = library.situations.some(({ id }) => id === slug)
  return there ? (await matcherOf(library)).matcher : null
}
