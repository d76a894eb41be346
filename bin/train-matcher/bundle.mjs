import { build } from 'esbuild'
import { fingerprint, once } from '../setup/fingerprint.mjs'

/** Makes one plain file of the process that trains. Done again where its sources changed. */
export async function bundleTrainer() {
  await once({
    stamp: 'build/trainer/.stamp',
    print: fingerprint(['app/features', 'app/platform', 'bin/train-matcher', 'package-lock.json']),
    work: () =>
      build({
        entryPoints: ['bin/train-matcher/child.ts'],
        outfile: 'build/trainer/child.mjs',
        bundle: true,
        platform: 'node',
        format: 'esm',
        target: 'node20',
        packages: 'external',
        alias: { '~': './app' },
        logLevel: 'error',
      }),
  })
}
