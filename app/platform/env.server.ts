import { z } from 'zod'

/** Every setting of the server, parsed once. The README's table of settings is this list. */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  CONTENT_DIR: z.string().min(1).default('content'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
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
})

type Env = z.infer<typeof schema>

/** Settings parsed from the environment; throws one readable error that names each bad one. */
function parseEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`Settings that do not fit: ${faults.join('; ')}`)
}

export const env = parseEnv(process.env)
