import { z } from 'zod'

const list = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .default([])

/** Every setting of the server, parsed once. The table in docs/operating.md is this list. */
const settings = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  CONTENT_DIR: z.string().min(1).default('content'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** `off`: browsers keep nothing, and let go of what they kept. */
  OFFLINE: z.enum(['on', 'off']).default('on'),
  /** How many proxies stand in front: then the address and the scheme are taken from what they forward. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  /** How long requests under way may take to end after SIGTERM, in milliseconds. */
  STOP_AFTER_MS: z.coerce.number().int().min(0).default(10_000),
  /** Where people reach the app, for links in mails: `https://just-enough.example`. Default: localhost and the port. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** 32 bytes as base64: seals private words. Default: made at first start and kept in `DATA_DIR/secret`. */
  SECRET_KEY: z.string().optional(),
  /** `smtp://user:password@host:587`. Without it mails are written to `DATA_DIR/outbox`. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** Set by `npm run demo` alone; does nothing in a database that the demo did not make. */
  DEMO: z.enum(['yes']).optional(),
  MAIL_FROM: z.string().min(3).default('Just Enough <just-enough@localhost>'),
  /** The company's identity provider (OpenID Connect): its issuer, and what it knows this server by. */
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }).optional(),
  OIDC_CLIENT_ID: z.string().min(1).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).optional(),
  /** The words on the button. */
  OIDC_NAME: z.string().min(1).max(60).default('Sign in with your company'),
  OIDC_SCOPES: z.string().default('openid profile email'),
  OIDC_GROUPS_CLAIM: z.string().min(1).default('groups'),
  /** Which groups give which roles: `alliance-leads=manager,library=author+reviewer,it=admin`. */
  OIDC_ROLES: z.string().default(''),
  /** Only addresses of these domains come in by it. Default: all. */
  OIDC_ALLOWED_DOMAINS: list,
  /** `yes` where the provider does not say `email_verified`, and people cannot choose their address there. */
  OIDC_EMAIL_TRUSTED: z.enum(['yes', 'no']).default('no'),
})

const schema = settings.superRefine((env, context) => {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env
  const together = { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }
  const missing = Object.entries(together).filter(([, value]) => value === undefined)
  if (missing.length === 1 || missing.length === 2)
    for (const [name] of missing)
      context.addIssue({ code: 'custom', path: [name], message: 'is needed with the other OIDC settings' })
  if (OIDC_ISSUER && !isSafe(OIDC_ISSUER))
    context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'must be https' })
})

/** What goes to this very machine cannot be listened to on the way. */
function isSafe(url: string): boolean {
  const { protocol, hostname } = new URL(url)
  return protocol === 'https:' || ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

type Env = z.infer<typeof schema>

/** Settings parsed from the environment; throws one readable error that names each bad one. */
function parseEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Settings that do not fit: ${faults.join('; ')}`)
}

export const env = parseEnv(process.env)
