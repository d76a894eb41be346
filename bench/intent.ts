// Generality: trains the product's own matcher on any labelled texts and measures it on others.
//   npm run --silent bench:intent -- --train A.jsonl --test B.jsonl [--validation C.jsonl]
// Rows: {"text","label"}; a null label is out of scope: in the test set it is to be refused, in the training set it
// teaches what is not ours, in the validation set it helps to set the border. Prints one JSON line.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { loadConcepts } from '~/features/content/load-concepts.server'
import { loadWordVectors } from '~/features/content/load-word-vectors.server'
import { calibrateInside } from '~/features/match/calibrate-inside'
import { openClassifier } from '~/features/match/open-classifier'
import { trainClassifier } from '~/features/match/train-classifier'

const { values } = parseArgs({
  options: { train: { type: 'string' }, test: { type: 'string' }, validation: { type: 'string' } },
})
if (!values.train || !values.test) {
  console.error('npm run --silent bench:intent -- --train A.jsonl --test B.jsonl [--validation C.jsonl]')
  process.exit(2)
}
const rowSchema = z.object({ text: z.string(), label: z.string().nullable() })
const asOutside = ({ text, label }: z.infer<typeof rowSchema>) => ({ text, label: label ?? 'outside' })
const train = readRows(values.train).map(asOutside)
const validation = values.validation ? readRows(values.validation).map(asOutside) : []
const { concepts } = await loadConcepts()
const vectors = await loadWordVectors()
const test = readRows(values.test)

const started = performance.now()
const trained = trainClassifier(train, { vectors, concepts })
const data = validation.length > 0 ? calibrateInside(trained, validation) : trained
const trainMs = performance.now() - started
const { classify } = openClassifier(data)
for (const { text } of test.slice(0, 200)) classify(text)

const tried = test.map(({ text, label }) => {
  const from = performance.now()
  const { ranked, inside, insideMargin } = classify(text)
  return {
    us: (performance.now() - from) * 1000,
    right: ranked[0]?.label === label,
    inside,
    insideMargin,
    outside: label === null,
  }
})
const within = tried.filter((row) => !row.outside)
const outside = tried.filter((row) => row.outside)
const times = tried.map((row) => row.us).sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0

console.log(
  JSON.stringify({
    n_train: train.length,
    n_test: test.length,
    accuracy: percent(within.filter((row) => row.right).length / within.length),
    accuracy_after_abstain: percent(within.filter((row) => row.right && row.inside).length / within.length),
    outside_recall: outside.length
      ? percent(outside.filter((row) => !row.inside).length / outside.length)
      : null,
    outside_auroc: outside.length ? percent(auroc(within, outside)) : null,
    train_ms: Math.round(trainMs),
    p50_us: Math.round(at(0.5)),
    p99_us: Math.round(at(0.99)),
    model_kb_gz: Math.round(gzipSync(JSON.stringify(data), { level: 9 }).length / 1024),
    rss_mb: Math.round(process.memoryUsage().rss / 1048576),
  }),
)

function readRows(file: string): z.infer<typeof rowSchema>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (!line.trim()) return []
      const parsed = rowSchema.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`Line ${index + 1} of ${file} is no {"text","label"}.`)
      return [parsed.data]
    })
}

function percent(share: number): number {
  return Math.round(share * 1000) / 10
}

/** How often a text inside scores above one outside, ties as halves: by ranks, so n log n. */
function auroc(inside: { insideMargin: number }[], outsideRows: { insideMargin: number }[]): number {
  const all = [
    ...inside.map((row) => ({ score: row.insideMargin, positive: true })),
    ...outsideRows.map((row) => ({ score: row.insideMargin, positive: false })),
  ]
  all.sort((a, b) => a.score - b.score)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (to < all.length && all[to]?.score === all[from]?.score) to++
    const rank = (from + to + 1) / 2
    for (let index = from; index < to; index++) if (all[index]?.positive) ranks += rank
    from = to
  }
  const count = inside.length
  return (ranks - (count * (count + 1)) / 2) / (count * outsideRows.length)
}
