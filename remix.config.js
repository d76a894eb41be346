/**
 * The options of Remix. Under Vite, Remix does not read this file by itself:
 * `vite.config.ts` hands it to the plugin. Every v3 flag is on, so that the
 * move to React Router 7 stays mechanical (docs/decisions/001).
 *
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
