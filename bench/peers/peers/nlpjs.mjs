// nlp.js as in its quick start, with its feature for unknown words. Texts outside are the intent that it calls None.
import { dockStart } from '@nlpjs/basic'

export const name = '@nlpjs/basic'

/** @param {{ text: string, label: string }[]} rows */
export async function train(rows) {
  const nlu = { log: false, useNoneFeature: true }
  const dock = await dockStart({
    settings: { nlp: { languages: ['en'], autoSave: false, autoLoad: false, nlu } },
    use: ['Basic', 'LangEn'],
  })
  const nlp = dock.get('nlp')
  for (const { text, label } of rows) nlp.addDocument('en', text, label === 'outside' ? 'None' : label)
  await nlp.train()
  return Object.assign((/** @type {string} */ text) => rank(nlp, text), { model: () => nlp.export(true) })
}

/**
 * @param {any} nlp
 * @param {string} text
 */
async function rank(nlp, text) {
  /** @type {{ classifications: { intent: string, score: number }[] }} */
  const { classifications } = await nlp.process('en', text)
  return classifications.map(({ intent, score }) => ({
    label: intent === 'None' ? 'outside' : intent,
    score,
  }))
}
