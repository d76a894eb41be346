import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport, type SendMailOptions } from 'nodemailer'
import { z } from 'zod'
import { env } from './env.server'
import { paths } from './paths.server'
import { publicUrl } from './public-url.server'

export const mailSchema = z.object({
  to: z.email(),
  subject: z.string().min(1).max(200),
  text: z.string().min(1),
  html: z.string().optional(),
  /** A one-click address to stop mails of this kind. */
  unsubscribe: z.url().optional(),
})

export type Mail = z.infer<typeof mailSchema>

const transport = env.SMTP_URL
  ? createTransport(env.SMTP_URL, { from: env.MAIL_FROM })
  : createTransport({ streamTransport: true, buffer: true, newline: 'unix' }, { from: env.MAIL_FROM })

/**
 * Sends one mail, or writes it to `DATA_DIR/outbox` where no mail server is set.
 * @param id becomes the Message-ID, so that a mail that had to be sent again is known as the same one
 * @throws the mail server's error, with `responseCode` where it answered
 */
export async function sendMail(id: string, mail: Mail): Promise<void> {
  const { unsubscribe, ...words } = mail
  const options: SendMailOptions = {
    ...words,
    messageId: `<${id}@${new URL(publicUrl('/')).hostname}>`,
    // No auto-answers, such as "out of office", to a program.
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(unsubscribe && { list: { unsubscribe } }),
    ...(unsubscribe && {
      headers: { 'Auto-Submitted': 'auto-generated', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  }
  const sent = await transport.sendMail(options)
  if (env.SMTP_URL) return
  await mkdir(paths.outbox, { recursive: true })
  const file = join(paths.outbox, `${id}.eml`)
  await writeFile(`${file}.part`, (sent as unknown as { message: Buffer }).message)
  await rename(`${file}.part`, file)
}
