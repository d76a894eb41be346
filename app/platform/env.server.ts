import { z } from 'zod'

/** Every setting of the server, parsed once. The README's table of settings is this list. */
const schema = z.object({
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
