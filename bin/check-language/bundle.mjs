import { build } from 'esbuild'
import { fingerprint, once } from '../setup/fingerprint.mjs'

const languageScript = 'build/language/child.mjs'

/** Makes one plain file of the process that spells. Done again where its sources changed. */
export async function bundleLanguage() {
  await once({
    stamp: 'build/language/.stamp',
    print: fingerprint(['app/features', 'app/platform', 'bin/check-language', 'package-lock.json']),
    work: () =>
      build({
        entryPoints: ['bin/check-language/child.ts'],
        outfile: languageScript,
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
