// The process in which texts of the studio are spelt and compared with the library. Its parent ends it when it is slow.
import {
  type LanguageQuestion,
  type LearntLesson,
  type LearntPhrases,
  openLanguage,
} from '~/features/content/open-language.server'

type Learning = { lessons: LearntLesson[]; phrases: LearntPhrases[]; gone: string[] }

const language = openLanguage()

process.on('message', async (message: { learn: Learning } | { check: LanguageQuestion }) => {
  if ('check' in message) return process.send?.(await language.check(message.check))
  language.learn(message.learn)
  process.send?.('learnt')
})

// The first text takes seconds, since the dictionaries are read with it.
const source = '<Step depth="essence" title="Warm">\n\nOne word.\n\n</Step>'
await language.check({ kind: 'lesson', file: 'warm-up', source, wordsSource: '', phrasesSource: '' })
process.send?.('ready')
