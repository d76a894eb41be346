// The process in which a model of the matcher is trained, so that the server goes on serving. It ends with its parent.
import { type Trained, type Training, trainerVersion, trainHere } from '~/features/match/train-here.server'

process.once('message', async (training: Training) => {
  const trained: Trained = { trainerVersion, data: await trainHere(training) }
  process.send?.(trained)
})
