import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PhraseMoment, Situation } from '~/features/content/content.schema'
import type { Library } from '~/features/content/load-library.server'
import { paths } from '~/platform/paths.server'
import { cardOfLesson } from './card-of-lesson'
import { outsideLabel } from './internal/inside-evidence'
import type { ClassifierData, MatcherData, SituationCard } from './match.schema'
import { trainApart } from './train-apart.server'
import { drawPhrases } from './train-asides'
import type { ChoiceRow } from './train-choice'
import { type Training, trainerVersion } from './train-here.server'
import { weighMoments } from './weigh-moments'

/**
 * Builds what browser and server match with from the library, and keeps the trained model on disk under the hash of
 * its phrases, so that a change to a lesson trains nothing.
 * @returns the data, and the JSON bytes with the hash that they are served under
 */
export async function buildMatcher(
  library: Library,
): Promise<{ data: MatcherData; bytes: string; hash: string }> {
  const { concepts, asides } = library
  const rows = phrasesOf(library)
  const phrases = drawPhrases(rows.map(({ text }) => text))
  // Side by side: each is trained in a process of its own, and a publication waits for all of them.
  const [classifier, aside, moment, choice] = await Promise.all([
    trainOnce({ model: 'classifier', from: { rows, asides, concepts } }),
    trainOnce({ model: 'asides', from: { asides, phrases, concepts } }),
    trainOnce({ model: 'moments', from: momentsOf(library) }),
    trainOnce({ model: 'choice', from: { rows: choicesOf(library), concepts } }),
  ])
  const data: MatcherData = {
    version: library.version,
    classifier,
    aside,
    moment,
    momentsOf: weighMoments(library.situations),
    choice,
    situations: library.situations.map(situationCard),
    lessons: library.lessons.map(cardOfLesson),
  }
  const bytes = JSON.stringify(data)
  return { data, bytes, hash: createHash('sha256').update(bytes).digest('hex').slice(0, 20) }
}

/** Everything the model learns from: phrases, titles, scopes and synonyms of situations, and what is not ours. */
export function phrasesOf(
  library: Pick<Library, 'situations' | 'notOurs'>,
): { text: string; label: string }[] {
  const inside = library.situations.flatMap((situation) => {
    const texts = [
      situation.title,
      situation.scope,
      ...situation.synonyms,
      ...situation.phrases.map((p) => p.text),
    ]
    return texts.map((text) => ({ text, label: situation.id }))
  })
  return [...inside, ...library.notOurs.map(({ text }) => ({ text, label: outsideLabel }))]
}

/** The phrases whose moment is known, `open` included. */
function momentsOf(library: Pick<Library, 'situations'>): { text: string; moment: PhraseMoment }[] {
  return library.situations.flatMap(({ phrases }) =>
    phrases.flatMap(({ text, moment }) => (moment ? [{ text, moment }] : [])),
  )
}

/** The phrases that say which lesson serves best, where that lesson is there and for their situation. */
function choicesOf(library: Pick<Library, 'situations' | 'lessons'>): ChoiceRow[] {
  const lessons = new Map(library.lessons.map((lesson) => [lesson.slug, lesson.situations]))
  return library.situations.flatMap(({ id, phrases }) =>
    phrases.flatMap(({ text, lesson }) =>
      lesson && lessons.get(lesson)?.includes(id) ? [{ text, situation: id, lesson }] : [],
    ),
  )
}

/** Where another server of this data trains the same at the same time, both write the same bytes. */
async function trainOnce(training: Training): Promise<ClassifierData> {
  const hash = createHash('sha256')
    .update(trainerVersion)
    .update(JSON.stringify(training.from))
    .digest('hex')
    .slice(0, 20)
  const name = `${training.model}.${hash}`
  const before = trained.get(training.model)
  if (before?.name === name) return before.data
  const file = join(paths.libraryCache, `${name}.json`)
  const kept = await readFile(file, 'utf8').catch(() => null)
  const data = kept ? (JSON.parse(kept) as ClassifierData) : await trainApart(training)
  trained.set(training.model, { name, data })
  if (kept) return data
  await mkdir(paths.libraryCache, { recursive: true })
  const draft = `${file}.${process.pid}`
  await writeFile(draft, JSON.stringify(data))
  await rename(draft, file)
  return data
}

/** What was trained last: a change of a lesson does not even read it anew. */
const trained = new Map<Training['model'], { name: string; data: ClassifierData }>()

function situationCard({ id, title, scope, phase, neighbours, usually }: Situation): SituationCard {
  return { id, title, scope, phase, neighbours, usually: usually === 'none' ? null : usually }
}
