// Pages: requests a second and p99 of home and lesson beside an Express static file and a bare Remix page, and the
// JavaScript that each page loads, gzipped. Production builds, one server process each, load from a second process.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import autocannon from 'autocannon'
import { start } from './start-server.mjs'

const seconds = Number(process.env.BENCH_SECONDS ?? 6)
const lesson = '/lessons/answer-an-extreme-first-number/core'

/** @returns {Promise<string[]>} lines of two tables */
export async function benchPages() {
  const peerRoot = join(process.cwd(), 'bench/bare-remix')
  const built = spawnSync(
    process.execPath,
    [join(process.cwd(), 'node_modules/@remix-run/dev/dist/cli.js'), 'vite:build', '--logLevel', 'error'],
    {
      cwd: peerRoot,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  )
  if (built.status !== 0) throw new Error(`the bare Remix page did not build: ${built.stdout}${built.stderr}`)
  const dataFolder = mkdtempSync(join(tmpdir(), 'just-enough-bench-'))
  const ours = await start(['bin/start.mjs'], { DATA_DIR: dataFolder, LOG_LEVEL: 'warn' }, '/readyz')
  const page = await (await fetch(`${ours.url}${lesson}`)).text()
  mkdirSync(join(peerRoot, 'static'), { recursive: true })
  writeFileSync(join(peerRoot, 'static/lesson.html'), page)
  const peers = await start(['bench/peer-server.mjs'], { ROOT: peerRoot }, '/')
  try {
    const rows = [
      await load('Express static file (the same lesson as HTML)', `${peers.url}/static/lesson.html`),
      await load('bare Remix page', `${peers.url}/`),
      await load('home', `${ours.url}/`),
      await load('lesson, core', `${ours.url}${lesson}`),
      await load('lesson, core, rendered anew each time', `${ours.url}${lesson}`, { cookie: 'x=1' }),
    ]
    const bare = rows[1]?.perSecond ?? 1
    const weights = [
      ['bare Remix page', await weigh(peers.url, '/')],
      ['home', await weigh(ours.url, '/')],
      ['lesson, its own module included', await weigh(ours.url, lesson)],
      ['home, with the matcher that comes once it is awake', (await weigh(ours.url, '/')) + weighMatcher()],
    ]
    const floor = Number(weights[0]?.[1])
    return [
      '| page | requests/s | share of the bare Remix page | p50 ms | p99 ms |',
      '|---|---|---|---|---|',
      ...rows.map(
        (r) =>
          `| ${r.name} | ${r.perSecond.toFixed(0)} | ${(r.perSecond / bare).toFixed(2)} | ${r.p50} | ${r.p99} |`,
      ),
      '',
      'Goal: the lesson page at 0.50 or more of the bare Remix page.',
      '',
      '| page | JavaScript, kB gzipped | more than the bare Remix page |',
      '|---|---|---|',
      ...weights.map(
        ([name, kb]) => `| ${name} | ${Number(kb).toFixed(1)} | ${(Number(kb) - floor).toFixed(1)} |`,
      ),
      '',
      'Goal: at most 60 kB more than the bare Remix page.',
      '',
      ...(await weighKept(ours.url)),
    ]
  } finally {
    ours.child.kill('SIGTERM')
    peers.child.kill('SIGTERM')
    rmSync(dataFolder, { recursive: true, force: true })
    rmSync(join(peerRoot, 'static'), { recursive: true, force: true })
  }
}

/** @param {string} name @param {string} url @param {Record<string, string>} [headers] */
async function load(name, url, headers = {}) {
  await autocannon({ url, headers, connections: 10, duration: 2 })
  const result = await autocannon({ url, headers, connections: 10, duration: seconds })
  if (result.non2xx || result.errors)
    throw new Error(`${name}: ${result.non2xx} answers that were no success`)
  return { name, perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 }
}

/** What a device keeps for when there is no network. @param {string} base */
async function weighKept(base) {
  const script = await (await fetch(`${base}/service-worker.js`)).text()
  const edition = JSON.parse(script.slice('self.edition='.length, script.indexOf(';\n')))
  const bytesOf = async (/** @type {string} */ url) =>
    Buffer.from(await (await fetch(base + url)).arrayBuffer())
  const library = JSON.parse(String(await bytesOf(`/library/offline.${edition.library}.json`)))
  const parts = {
    'app, matcher, all but the texts': edition.app.map((/** @type {{ url: string }} */ { url }) => url),
    'lessons, their texts': library.lessons.flatMap((/** @type {{ files: string[] }} */ { files }) => files),
  }
  const rows = []
  for (const [name, urls] of Object.entries(parts)) {
    let [whole, sent] = [0, 0]
    for (const url of urls) {
      const bytes = await bytesOf(url)
      whole += bytes.length
      sent += url.endsWith('.woff2') ? bytes.length : gzipSync(bytes, { level: 9 }).length
    }
    rows.push(`| ${name} | ${urls.length} | ${(sent / 1024).toFixed(0)} | ${(whole / 1024).toFixed(0)} |`)
  }
  return ['| kept for no network | files | kB gzipped | kB on the device |', '|---|---|---|---|', ...rows]
}

/** The matcher's code, which no page names: it is fetched beside the matcher's file. */
function weighMatcher() {
  const folder = join(process.cwd(), 'build/client/assets')
  const names = readdirSync(folder).filter((name) => name.startsWith('open-matcher-'))
  if (names.length !== 1) throw new Error('the build holds no file of the matcher by itself')
  return gzipSync(readFileSync(join(folder, String(names[0]))), { level: 9 }).length / 1024
}

/** All JavaScript that a page's HTML names, gzipped, in kB. @param {string} base @param {string} path */
async function weigh(base, path) {
  const html = await (await fetch(base + path)).text()
  const scripts = new Set([...html.matchAll(/\/(?:assets|library)\/[\w.-]+\.js/g)].map(([url]) => url))
  let bytes = 0
  for (const url of scripts) bytes += gzipSync(await (await fetch(base + url)).text(), { level: 9 }).length
  return bytes / 1024
}
