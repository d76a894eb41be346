// The process in which a model of the matcher is trained, so that the server goes on serving. It ends with its parent.
import { type Training, trainHere } from '~/features/match/train-here.server'

process.once('message', async (training: Training) => {
  process.send?.(await trainHere(training))
})
