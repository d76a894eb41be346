import { createServer } from 'node:net'
import { remediable } from './say.mjs'

/**
 * The port to serve on, from `PORT`.
 * @param {string} command what people typed, for remedies
 */
export function readPort(command) {
  const port = Number(process.env.PORT || 3000)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw remediable(
    `PORT is "${process.env.PORT}", which is no port.`,
    `Use a number from 1 to 65535: PORT=3000 ${command}`,
  )
}

/**
 * Refuses a port that cannot be had before anything is set up: most often the product is serving there already, and what
 * is set up, built files and migrations, is its own.
 * @param {string} command as above
 */
export async function checkPort(command) {
  const port = readPort(command)
  const server = createServer()
  await new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainPort(error, { port, command })))
    server.listen({ port, host: process.env.HOST }, () => server.close(resolve))
  })
}

/**
 * Words for a port that cannot be had; any other fault as it is.
 * @param {NodeJS.ErrnoException} error @param {{ port: number, command: string }} asked
 */
export function explainPort(error, { port, command }) {
  if (error.code === 'EADDRINUSE')
    return remediable(
      `Port ${port} is taken by another program. Nothing was changed.`,
      `Choose another: PORT=${port + 1} ${command}. If it is this product, stop it first: a start sets up anew what it runs from.`,
    )
  if (error.code === 'EACCES')
    return remediable(`This account may not use port ${port}.`, `Choose one above 1023: PORT=3000 ${command}`)
  return error
}
