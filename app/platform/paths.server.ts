import { join, resolve } from 'node:path'
import { env } from './env.server'

/** Where things lie on disk, as absolute paths. */
export const paths = {
  data: resolve(env.DATA_DIR),
  database: join(resolve(env.DATA_DIR), 'just-enough.db'),
  libraryCache: join(resolve(env.DATA_DIR), 'library'),
  content: resolve(env.CONTENT_DIR),
  secret: join(resolve(env.DATA_DIR), 'secret'),
  outbox: join(resolve(env.DATA_DIR), 'outbox'),
  contentCode: resolve('app/features/content'),
  lockFile: resolve('package-lock.json'),
  clientBuild: resolve('build/client'),
  worker: resolve('build/worker.js'),
  trainer: resolve('build/trainer/child.mjs'),
  gate: resolve('build/gate/child.mjs'),
  language: resolve('build/language/child.mjs'),
}
