import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** The whole URL map. No address ever holds a person's words: kits are named by their lessons. */
export default [
  index('routes/now.tsx'),
  route('situations', 'routes/learn/situations.tsx'),
  route('situations/:id', 'routes/learn/situation.tsx'),
  route('lessons/:slug/room', 'routes/learn/room.tsx'),
  route('lessons/:slug/:depth?', 'routes/learn/lesson.tsx'),
  route('prep-card', 'routes/learn/prep-card.tsx'),
  route('sign-in', 'routes/account/sign-in.tsx'),
  route('sign-in/link', 'routes/account/sign-in-link.tsx'),
  route('sign-in/first', 'routes/account/first-admin.tsx'),
  route('sign-out', 'routes/account/sign-out.ts'),
  layout('routes/account/me.tsx', [
    route('me', 'routes/account/learning.tsx'),
    route('me/fresh', 'routes/account/fresh.tsx'),
    route('me/look-back/:id', 'routes/account/look-back.tsx'),
    route('me/account', 'routes/account/account.tsx'),
  ]),
  route('me/look-back', 'routes/account/plan-look-back.ts'),
  route('me/waiting', 'routes/api/waiting.ts'),
  route('me/last-time/:situation', 'routes/api/last-time.ts'),
  route('stop-mails', 'routes/account/stop-mails.tsx'),
  route('help', 'routes/api/help.ts'),
  route('helpfulness', 'routes/api/helpfulness.ts'),
  route('sync', 'routes/api/sync.ts'),
  route('wording', 'routes/api/wording.ts'),
  route('library/:file', 'routes/api/library-file.ts'),
  route('healthz', 'routes/api/healthz.ts'),
  route('readyz', 'routes/api/readyz.ts'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
