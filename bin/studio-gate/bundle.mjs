import { build } from 'esbuild'
import { fingerprint, once } from '../setup/fingerprint.mjs'

export const gateScript = 'build/gate/child.mjs'

/** Makes one plain file of the gate's process, so that a new one begins at once. Done again where its sources changed. */
export async function bundleGate() {
  await once({
    stamp: 'build/gate/.stamp',
    print: fingerprint(['app/features', 'app/ui', 'app/platform', 'bin/studio-gate', 'package-lock.json']),
    work: () =>
      build({
        entryPoints: ['bin/studio-gate/child.tsx'],
        outfile: gateScript,
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
}
