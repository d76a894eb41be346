import { build } from 'esbuild'
import { fingerprint, once } from './fingerprint.mjs'

/** The processes that work apart: what each is called in `build/`, and where its source lies. */
const children = {
  gate: 'bin/studio-gate/child.tsx',
  language: 'bin/check-language/child.ts',
  trainer: 'bin/train-matcher/child.ts',
}

/** @typedef {keyof typeof children} ChildName */

/**
 * Makes one plain file of a process that works apart, so that a new one begins at once. Done again where its sources changed.
 * @param {ChildName} name
 * @returns {Promise<string>} the file
 */
export async function bundleChild(name) {
  const script = `build/${name}/child.mjs`
  await once({
    stamp: `build/${name}/.stamp`,
    print: fingerprint(['app/features', 'app/ui', 'app/platform', children[name], 'package-lock.json']),
    work: () =>
      build({
        entryPoints: [children[name]],
        outfile: script,
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        jsx: 'automatic',
        packages: 'external',
        alias: { '~': './app' },
        logLevel: 'error',
      }),
  })
  return script
}

/** All of them, one after the other. */
export async function bundleChildren() {
  for (const name of /** @type {ChildName[]} */ (Object.keys(children))) await bundleChild(name)
}
