import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleMDX } from 'mdx-bundler'
import PQueue from 'p-queue'
import remarkGfm from 'remark-gfm'
import { paths } from '~/platform/paths.server'

/** Part of every cache key. Raise it whenever what compiling does changes. */
const compilerVersion = 'mdx-bundler 10.1, 5'

// esbuild runs in parallel have used up the memory of small machines.
const queue = new PQueue({ concurrency: 2 })

/** The name of a lesson's compiled module: a hash of its source and of the compiler. */
export function hashLesson(source: string): string {
  return createHash('sha256').update(compilerVersion).update('\0').update(source).digest('hex').slice(0, 20)
}

export function modulePath(hash: string): string {
  return join(paths.libraryCache, `lesson.${hash}.mjs`)
}

/**
 * Compiles a lesson's body into an ES module that is loaded without eval:
 * `export default function (React, ReactDOM, _jsx_runtime) { … }`, the form that mdx-bundler's code wants.
 * One module holds all depths; steps are numbered in the same pass. Kept on disk under its hash.
 * @param body the MDX without front matter, checked before; never handed to gray-matter with front matter in it
 * @throws the compiler's error where the body cannot be compiled
 */
export async function compileLesson(options: {
  hash: string
  body: string
  remarkPlugin: () => (tree: never) => void
}): Promise<void> {
  const target = modulePath(options.hash)
  if (await exists(target)) return
  await queue.add(async () => {
    const code = await bundleLesson(options)
    await mkdir(paths.libraryCache, { recursive: true })
    const draft = `${target}.${process.pid}.${Math.random().toString(36).slice(2)}`
    await writeFile(draft, `export default function(React,ReactDOM,_jsx_runtime){${code}}\n`)
    await rename(draft, target) // whole or not at all, also when killed in the middle
  })
}

/**
 * The compiled code of a lesson's body: what goes between the braces of the module's function.
 * @param options.minify off for what is looked at once, where the wait counts and the bytes do not
 * @throws the compiler's error where the body cannot be compiled
 */
export async function bundleLesson(options: {
  body: string
  remarkPlugin: () => (tree: never) => void
  minify?: boolean
}): Promise<string> {
  const { code } = await bundleMDX({
    // A leading line keeps mdx-bundler's own front matter reader, which runs `---js`, from finding any.
    source: `\n${options.body}`,
    mdxOptions: (mdx) => ({
      ...mdx,
      remarkPlugins: [...(mdx.remarkPlugins ?? []), remarkGfm, options.remarkPlugin],
    }),
    esbuildOptions: (esbuild) => ({ ...esbuild, minify: options.minify ?? true, target: 'es2022' }),
  })
  return code
}

async function exists(file: string): Promise<boolean> {
  return readFile(file).then(
    (bytes) => bytes.length > 0,
    () => false,
  )
}
