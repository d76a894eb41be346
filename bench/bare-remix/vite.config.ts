import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig } from 'vite'
import remixConfig from '../../remix.config.js'

// The smallest Remix app with the same flags: what the product's pages are measured against.
const future = { ...remixConfig.future, v3_routeConfig: false }

export default defineConfig({ plugins: [remix({ ...remixConfig, future })] })
