// Serves the two peers of the page benchmark: a static file by Express, and a bare Remix page. PORT and ROOT by environment.
import { pathToFileURL } from 'node:url'
import { createRequestHandler } from '@remix-run/express'
import compression from 'compression'
import express from 'express'

const root = process.env.ROOT ?? '.'
const build = await import(pathToFileURL(`${root}/build/server/index.js`).href)
const app = express()
app.disable('x-powered-by')
app.use(compression())
app.use('/static', express.static(`${root}/static`))
app.use(express.static(`${root}/build/client`, { immutable: true, maxAge: '1y' }))
app.all('*', createRequestHandler({ build, mode: 'production' }))
const server = app.listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => server.close(() => process.exit(0)))
