import { changeLearning } from './change-learning.server'
import { findDebrief } from './find-debrief.server'

const dayMinutes = 24 * 60

/**
 * What a plain form does with a look back: keep the answer, ask again in a day, or drop it.
 * @param form untrusted; `intent` is save, later or drop
 * @throws AppError not-found for somebody else's; bad-input for an answer that cannot be read
 */
export async function actOnDebrief(options: {
  personId: string
  id: string
  form: FormData
  now: Date
}): Promise<void> {
  const { personId, id, form, now } = options
  const intent = form.get('intent')
  if (intent === 'drop') return changeLearning({ personId, kind: 'debrief-drop', body: { debrief: id }, now })
  if (intent !== 'later') {
    const { helped, happened, next } = Object.fromEntries(form)
    return changeLearning({ personId, kind: 'debrief', body: { debrief: id, helped, happened, next }, now })
  }
  const { situation, lessons, byMail } = await findDebrief(personId, id)
  const body = {
    debrief: id,
    situation: situation?.id ?? null,
    lessons: lessons.map(({ slug }) => slug),
    afterMinutes: dayMinutes,
    byMail,
  }
  return changeLearning({ personId, kind: 'debrief-plan', body, now })
}
