import { getLibrary } from '~/features/content/get-library.server'
import { unseal } from '~/platform/seal.server'
import { type HelpAnswer, helpAnswers } from '../help-words'
import type { MyDebrief } from '../my-debriefs'
import { sealedPlace } from '../sealed-place'

type Row = {
  id: string
  personId: string
  situation: string | null
  lessons: string
  dueAt: Date
  byMail: boolean
  helped: string | null
  sealed: Uint8Array | null
}

/** Rows of look backs as their owner sees them, with words opened and titles of today's library. */
export async function showDebriefs(rows: Row[]): Promise<MyDebrief[]> {
  const { lessons, situations } = await getLibrary()
  return rows.map(({ id, personId, situation, lessons: slugs, dueAt, byMail, helped, sealed }) => ({
    id,
    situation: situation
      ? { id: situation, title: situations.find((each) => each.id === situation)?.title ?? situation }
      : null,
    lessons: slugs.split(',').map((slug) => ({
      slug,
      title: lessons.find((lesson) => lesson.slug === slug)?.title ?? slug.replaceAll('-', ' '),
    })),
    dueAt: dueAt.toISOString(),
    byMail,
    answer: isAnswer(helped) ? { helped, ...openWords(sealed, sealedPlace('debrief', personId, id)) } : null,
  }))
}

function openWords(sealed: Uint8Array | null, place: string): { happened: string; next: string } {
  if (!sealed) return { happened: '', next: '' }
  try {
    return JSON.parse(unseal(sealed, place))
  } catch {
    // With another key than they were written under; they open again once the right one is back.
    return { happened: 'What you wrote cannot be opened now. It is still kept.', next: '' }
  }
}

function isAnswer(value: string | null): value is HelpAnswer {
  return (helpAnswers as readonly (string | null)[]).includes(value)
}
