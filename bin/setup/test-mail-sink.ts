import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

/**
 * For tests: a mail server that keeps what it gets. Call it before anything that sends is imported, since `SMTP_URL` is
 * read then. Empty `received` before each test; its own doings are set on what it gives.
 */
export async function openMailSink() {
  const sink = {
    received: [] as ParsedMail[],
    /** Told of each mail that was taken. */
    onMail: null as (() => void) | null,
    /** An address whose mails are refused, and the answer. */
    refusal: null as { to: string; code: number } | null,
    /** Nobody answers at its address any more, until `open`. */
    close: () => closed(server),
    open: async () => {
      server = await listen(port)
    },
  }
  const makeServer = () =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        simpleParser(stream).then((mail) => {
          const to = session.envelope.rcptTo[0]?.address
          const { refusal } = sink
          if (refusal && to === refusal.to)
            return done(Object.assign(new Error('No such mailbox'), { responseCode: refusal.code }))
          sink.received.push(mail)
          done()
          sink.onMail?.()
        }, done)
      },
    })
  async function listen(at: number): Promise<SMTPServer> {
    const made = makeServer()
    // A sender that is killed in the middle of a mail leaves its line torn: that is what some tests do.
    made.on('error', (error: NodeJS.ErrnoException) => {
      if (!tornLine.has(error.code ?? '')) throw error
    })
    await new Promise<void>((resolve) => made.listen(at, '127.0.0.1', resolve))
    return made
  }
  let server = await listen(0)
  const { port } = server.server.address() as AddressInfo
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`
  afterAll(() => closed(server))
  return sink
}

const tornLine = new Set(['ECONNRESET', 'EPIPE'])

function closed(server: SMTPServer): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
