import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const withServer = ['app/**/*.server.test.ts', 'bin/**/*.test.ts']

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  test: {
    env: { LOG_LEVEL: 'silent', NODE_ENV: 'test' },
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      // Each file has a process of its own: settings and the database are read once in a process.
      { extends: true, test: { name: 'server', include: withServer } },
      // Nothing here keeps anything between calls, so that modules are loaded once for all files.
      {
        extends: true,
        test: { name: 'pure', include: ['app/**/*.test.{ts,tsx}'], exclude: withServer, isolate: false },
      },
    ],
  },
})
