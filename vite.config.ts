import { fileURLToPath } from 'node:url'
import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  server: {
    watch: { ignored: ['**/data/**', '**/content/**', '**/build/**'] },
    // The studio's preview is of no origin.
    cors: { origin: ['null', /^https?:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/] },
  },
  // All of the browser's packages are prepared at once: one found later would bring a second copy of React with it.
  optimizeDeps: {
    include: [
      '@codemirror/autocomplete',
      '@codemirror/commands',
      '@codemirror/lang-markdown',
      '@codemirror/lang-yaml',
      '@codemirror/language',
      '@codemirror/lint',
      '@codemirror/merge',
      '@codemirror/search',
      '@codemirror/state',
      '@codemirror/view',
      '@conform-to/react',
      '@conform-to/zod/v4',
      '@lezer/highlight',
      '@remix-run/react',
      '@simplewebauthn/browser',
      'date-fns',
      'get-nonce',
      'idb-keyval',
      'lucide-react',
      'node-diff3',
      'radix-ui',
      'react',
      'react-dom',
      'react-dom/client',
      'react-router-dom',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'recharts',
      'yaml',
      'zod',
      'zustand',
      'zustand/middleware',
      'zustand/vanilla',
    ],
    // Only the server knows these.
    exclude: [
      '@prisma/adapter-better-sqlite3',
      '@prisma/client',
      '@remix-run/node',
      'cspell-lib',
      'fflate',
      'flesch-kincaid',
      'rate-limiter-flexible',
      'sharp',
      'syllable',
      '@node-rs/argon2',
      '@simplewebauthn/server',
      '@zxcvbn-ts/language-common',
      'mdx-bundler',
      'openid-client',
      'p-queue',
      'pino',
      'remark-gfm',
      'remark-mdx',
      'remark-parse',
      'unified',
    ],
  },
  // The studio's preview is built as a worker is: a part of its own, with an address.
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
