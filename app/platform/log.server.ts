import { pino } from 'pino'
import { env } from './env.server'

/**
 * The one log: JSON lines on standard output. What people type about their work never goes in:
 * request lines carry method, path without query, status and time, and nothing of a body.
 */
export const log = pino({
  level: env.LOG_LEVEL,
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { error: pino.stdSerializers.err },
})
