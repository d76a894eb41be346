import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { env } from '~/platform/env.server'
import { paths } from '~/platform/paths.server'
import type { ClassifierData } from './match.schema'
import { type Trained, type Training, trainerVersion, trainHere } from './train-here.server'

/**
 * Trains a model in a process of its own, so that people are served meanwhile; where that process is not built, as in
 * tests and commands, in this one. So too where it was built from other sources and trains otherwise than this process
 * reads: a model of the two would be wrong, and be kept.
 * @param trainer the script of that process
 * @throws where the process ends without an answer
 */
export function trainApart(training: Training, trainer = paths.trainer): Promise<ClassifierData> {
  if (!existsSync(trainer)) return trainHere(training)
  const child = fork(trainer, {
    env: { NODE_ENV: 'production', LOG_LEVEL: 'silent', DATA_DIR: paths.data, CONTENT_DIR: env.CONTENT_DIR },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  return new Promise((resolve, reject) => {
    child.once('message', (trained) => {
      const { trainerVersion: version, data } = trained as Partial<Trained>
      resolve(data && version === trainerVersion ? data : trainHere(training))
      child.disconnect()
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`training ended with ${code} and no model`)))
    child.send(training)
  })
}
