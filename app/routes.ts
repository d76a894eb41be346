import { index, type RouteConfig, route } from '@remix-run/route-config'

/** The whole URL map. No address ever holds a person's words: kits are named by their lessons. */
export default [
  index('routes/now.tsx'),
  route('situations', 'routes/learn/situations.tsx'),
  route('situations/:id', 'routes/learn/situation.tsx'),
  route('lessons/:slug/room', 'routes/learn/room.tsx'),
  route('lessons/:slug/:depth?', 'routes/learn/lesson.tsx'),
  route('prep-card', 'routes/learn/prep-card.tsx'),
  route('room', 'routes/learn/room-now.tsx'),
  route('offline', 'routes/offline.tsx'),
  route('shell', 'routes/shell.tsx'),
  route('help', 'routes/api/help.ts'),
  route('helpfulness', 'routes/api/helpfulness.ts'),
  route('wording', 'routes/api/wording.ts'),
  route('library/:file', 'routes/api/library-file.ts'),
  route('service-worker.js', 'routes/api/service-worker.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
