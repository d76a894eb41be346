/** Who may know whom (docs/principles.md). Read by `npm run validate` and `npm test`. */
const features = [
  'platform',
  'identity',
  'content',
  'match',
  'learn',
  'assign',
  'report',
  'account',
  'triggers',
]
const folder = (name) => (name === 'platform' ? '^app/platform/' : `^app/features/${name}/`)

/** A feature may import only features before it in the list; `author` stands aside, above `learn`. */
const order = features.map((name, at) => ({
  name: `order-${name}`,
  comment: `${name} may import only what stands to its right on the map of the house.`,
  severity: 'error',
  from: { path: folder(name) },
  to: { path: [...features.slice(at + 1).map(folder), '^app/features/author/'] },
}))

module.exports = {
  forbidden: [
    ...order,
    {
      name: 'author-order',
      severity: 'error',
      from: { path: '^app/features/author/' },
      to: { path: '^app/features/(assign|report|account|triggers)/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { path: '^(app|bin|bench|e2e)/' },
      to: { path: '^app/routes/' },
    },
    {
      name: 'platform-is-a-leaf',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(features|ui|routes)/' },
    },
    {
      name: 'ui-knows-no-feature',
      comment: 'The design system holds no data and no feature.',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/(features|platform|routes)/' },
    },
    {
      name: 'feature-doors',
      comment:
        'Of another feature only files at its root or in ui/ may be imported, never its internal/ rooms.',
      severity: 'error',
      from: { path: '^app/features/([^/]+)/' },
      to: { path: '^app/features/([^/]+)/internal/', pathNot: '^app/features/$1/' },
    },
    {
      name: 'internal-is-internal',
      severity: 'error',
      from: { pathNot: '^app/features/' },
      to: { path: '^app/features/[^/]+/internal/' },
    },
    {
      name: 'pure-stays-pure',
      comment: 'A file without .server touches no database, no environment and no file system.',
      severity: 'error',
      from: { path: '^app/features/', pathNot: '\\.(server|test)\\.tsx?$' },
      to: {
        path: '(^node:|^(fs|path|os|child_process|crypto)$|^app/platform/.*\\.server|\\.server\\.ts$)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'database-behind-server-files',
      severity: 'error',
      from: { path: '^app/', pathNot: '\\.server(\\.test)?\\.tsx?$|^app/platform/\\.server/' },
      to: { path: '^app/platform/(db\\.server|\\.server/)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-rooms-without-a-meaning',
      severity: 'error',
      from: {},
      to: { path: '^app/.*/(utils?|misc|helpers?|common|lib)(/|\\.)' },
    },
    {
      name: 'resolves',
      severity: 'error',
      from: { path: '^app/' },
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?url$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^app/platform/\\.server/' },
    exclude: { path: '\\.test\\.tsx?$|^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
