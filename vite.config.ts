import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  server: { watch: { ignored: ['**/data/**', '**/content/**', '**/build/**'] } },
  // All of the browser's packages are prepared at once: one found later would bring a second copy of React with it.
  optimizeDeps: {
    include: [
      '@conform-to/react',
      '@conform-to/zod/v4',
      '@remix-run/react',
      '@simplewebauthn/browser',
      'get-nonce',
      'idb-keyval',
      'lucide-react',
      'radix-ui',
      'react',
      'react-dom',
      'react-dom/client',
      'react/jsx-dev-runtime',
      'react/jsx-runtime',
      'zod',
      'zustand',
      'zustand/vanilla',
    ],
    // Only the server knows these.
    exclude: [
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
      'yaml',
    ],
  },
  // The studio's preview is built as a worker is: a part of its own, with an address.
  worker: { format: 'es' },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
