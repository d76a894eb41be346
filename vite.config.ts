import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import remixConfig from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { '~': new URL('./app', import.meta.url).pathname } },
  server: { watch: { ignored: ['**/data/**', '**/content/**', '**/build/**'] } },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
