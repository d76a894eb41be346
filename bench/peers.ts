// The product's matcher beside the field's usual ones, on the same phrases: `npm run bench:peers [-- --tasks FILE]`.
// Every fifth story of each situation is held back; a tenth of its phrases, and of what is not ours, are asked about. With
// a file of labelled tasks ({"task","accept"}; empty accept: not ours) all phrases are learned, and the tasks are asked.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { z } from 'zod'
import { getLibrary } from '~/features/content/get-library.server'
import { loadWordVectors } from '~/features/content/load-word-vectors.server'
import { openClassifier } from '~/features/match/open-classifier'
import { trainClassifier } from '~/features/match/train-classifier'
import { judge } from './peers/judge.mjs'

const taskSchema = z.object({ task: z.string(), accept: z.array(z.string()) })
type Asked = { text: string; accept: string[] }

const { values } = parseArgs({ options: { tasks: { type: 'string' } } })
const library = await getLibrary()
const { learned, asked } = values.tasks ? askTasks(values.tasks) : holdBack()
const columns = [
  'at1',
  'at3',
  'outside_recall_at_10pct_refused',
  'outside_auroc',
  'train_ms',
  'p50_us',
  'p99_us',
  'model_kb_gz',
] as const
console.log(`${learned.length} rows learned, ${asked.length} asked.\n`)
console.log(`| matcher | ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length + 1)}`)
printRow('Just Enough', await measureOurs())
await measurePeers((row) => printRow(String(row.name), row))

function holdBack(): { learned: { text: string; label: string }[]; asked: Asked[] } {
  const rows = library.situations.flatMap(({ id, phrases }) => {
    const stories = [...new Set(phrases.map(({ story }) => story))]
    return phrases.map(({ text, story }) => ({ text, label: id, held: stories.indexOf(story) % 5 === 0 }))
  })
  const others = library.notOurs.map(({ text }, at) => ({ text, label: 'outside', held: at % 5 === 0 }))
  const held = [
    ...rows.filter((row) => row.held).filter((_, at) => at % 8 === 0),
    ...others.filter((row) => row.held),
  ]
  return {
    learned: [...rows, ...others].filter((row) => !row.held).map(({ text, label }) => ({ text, label })),
    asked: held.map(({ text, label }) => ({ text, accept: label === 'outside' ? [] : [label] })),
  }
}

function askTasks(file: string): ReturnType<typeof holdBack> {
  const tasks = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => taskSchema.parse(JSON.parse(line)))
  return {
    learned: [
      ...library.situations.flatMap(({ id, phrases }) => phrases.map(({ text }) => ({ text, label: id }))),
      ...library.notOurs.map(({ text }) => ({ text, label: 'outside' })),
    ],
    asked: tasks.map(({ task, accept }) => ({ text: task, accept })),
  }
}

async function measureOurs(): Promise<Record<string, unknown>> {
  const vectors = await loadWordVectors()
  const started = performance.now()
  const data = trainClassifier(learned, { vectors, concepts: library.concepts })
  const trainMs = performance.now() - started
  const { classify } = openClassifier(data)
  for (const { text } of learned.slice(0, 200)) classify(text)
  const times: number[] = []
  const tried = asked.map(({ text, accept }) => {
    const from = performance.now()
    const { ranked, insideMargin } = classify(text)
    times.push((performance.now() - from) * 1000)
    return { accept, ranked: ranked.map(({ label }) => ({ label, score: insideMargin })) }
  })
  times.sort((a, b) => a - b)
  const at = (share: number) => Math.round(times[Math.floor(share * times.length)] ?? 0)
  return {
    ...judge(tried),
    train_ms: Math.round(trainMs),
    p50_us: at(0.5),
    p99_us: at(0.99),
    model_kb_gz: Math.round(gzipSync(JSON.stringify(data), { level: 9 }).length / 1024),
  }
}

/** Tells each peer's row as soon as it is measured: all of them take minutes. */
async function measurePeers(tell: (row: Record<string, unknown>) => void): Promise<void> {
  if (!existsSync('bench/peers/node_modules'))
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: 'bench/peers', stdio: 'ignore' })
  const folder = mkdtempSync(join(tmpdir(), 'peers-'))
  const train = join(folder, 'train.jsonl')
  const test = join(folder, 'test.jsonl')
  writeFileSync(train, learned.map((row) => JSON.stringify(row)).join('\n'))
  writeFileSync(test, asked.map((row) => JSON.stringify(row)).join('\n'))
  const child = spawn(process.execPath, ['bench/peers/run.mjs', '--train', train, '--test', test], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const line of createInterface({ input: child.stdout })) tell(JSON.parse(line))
  rmSync(folder, { recursive: true })
}

function printRow(name: string, row: Record<string, unknown>): void {
  const cells = columns.map((column) => row[column] ?? '–')
  console.log(`| ${name} | ${cells.join(' | ')} |${row.error ? ` ${row.error}` : ''}`)
}
