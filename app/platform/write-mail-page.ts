export type MailBlock =
  | { kind: 'say'; text: string }
  /** Things with a link each, and a line that says more. */
  | { kind: 'list'; title?: string; items: { text: string; link?: string; line?: string }[] }
  /** The one thing to press; a mail has at most one. */
  | { kind: 'button'; text: string; link: string }

export type MailPage = {
  subject: string
  /** Such as "Hello Robin,". */
  greeting: string
  blocks: MailBlock[]
  /** The foot: why somebody gets it. */
  why?: string
  /** The foot: the address that stops mails of this kind. */
  stop?: string
}

const stopWords = 'No such mails any more'
const sans = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
const serif = "Georgia,'Times New Roman',serif"
/** The colours of the product, by the class that changes them where a mail program shows dark. */
const light = { paper: '#fbfaf6', ink: '#1c1f22', quiet: '#565b60', line: '#e2dfd6', accent: '#0b5d57' }
const dark = { paper: '#14171a', ink: '#ece9e2', quiet: '#a9aeb3', line: '#30353a', accent: '#85d2c7' }

/**
 * One mail as HTML and as plain text, which say the same. The HTML is a table with its styles inside it, since that is
 * what mail programs show alike; one column as wide as the screen, at most 560 pixels. It loads nothing from anywhere, so
 * opening it tells nobody.
 */
export function writeMailPage(page: MailPage): { subject: string; text: string; html: string } {
  return { subject: page.subject, text: writeText(page), html: writeHtml(page) }
}

function writeText({ greeting, blocks, why, stop }: MailPage): string {
  const foot = [...(why ? [why] : []), ...(stop ? [`${stopWords}: ${stop}`] : [])]
  const parts = [greeting, ...blocks.map(textOf), ...(foot.length ? [foot.join('\n')] : [])]
  return `${parts.join('\n\n')}\n`
}

function textOf(block: MailBlock): string {
  if (block.kind === 'say') return block.text
  if (block.kind === 'button') return `${block.text}:\n${block.link}`
  const items = block.items.map(({ text, link, line }) =>
    [`- ${text}`, ...[line, link].flatMap((more) => (more ? [`  ${more}`] : []))].join('\n'),
  )
  return [...(block.title ? [`${block.title}:`] : []), ...items].join('\n')
}

function writeHtml({ subject, greeting, blocks, why, stop }: MailPage): string {
  const foot = [
    ...(why ? [asHtml(why)] : []),
    ...(stop
      ? [`<a href="${asHtml(stop)}" class="quiet" style="color:${light.quiet}">${stopWords}</a>`]
      : []),
  ]
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${asHtml(subject)}</title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
${darkStyles()}
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:${light.paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="paper" style="background:${light.paper};border-collapse:collapse">
<tr><td align="center" style="padding:24px 16px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;border-collapse:collapse;text-align:left">
${row(`<span class="ink" style="font-family:${serif};font-size:18px;font-weight:bold;color:${light.ink}">Just Enough</span>`, `padding:0 0 20px`)}
${row(asHtml(greeting), bodyStyle('0 0 14px'), 'ink')}
${blocks.map(htmlOf).join('\n')}
${foot.length ? row(foot.join('<br>'), `padding:20px 0 0;font-family:${sans};font-size:14px;line-height:22px;color:${light.quiet};border-top:1px solid ${light.line};overflow-wrap:anywhere`, 'quiet line') : ''}
</table>
</td></tr>
</table>
</body>
</html>
`
}

function htmlOf(block: MailBlock): string {
  if (block.kind === 'say') return row(asHtml(block.text), bodyStyle('0 0 14px'), 'ink')
  if (block.kind === 'button')
    return row(
      `<table role="presentation" cellpadding="0" cellspacing="0"><tr><td class="press" style="background:${light.accent};border-radius:10px"><a href="${asHtml(block.link)}" class="press" style="display:inline-block;padding:13px 24px;font-family:${sans};font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none">${asHtml(block.text)}</a></td></tr></table>`,
      'padding:10px 0 28px',
    )
  const title = block.title
    ? row(`<strong>${asHtml(block.title)}</strong>`, bodyStyle('12px 0 6px'), 'ink')
    : ''
  const items = block.items.map(({ text, link, line }) => {
    const name = link
      ? `<a href="${asHtml(link)}" class="accent" style="color:${light.accent};font-weight:bold;text-decoration:underline">${asHtml(text)}</a>`
      : `<strong>${asHtml(text)}</strong>`
    const more = line
      ? `<br><span class="quiet" style="font-size:15px;color:${light.quiet}">${asHtml(line)}</span>`
      : ''
    return row(name + more, `${bodyStyle('11px 0')};border-top:1px solid ${light.line}`, 'ink line')
  })
  return [title, ...items, row('', 'padding:0 0 14px')].join('\n')
}

function row(inside: string, style: string, classes = ''): string {
  return `<tr><td${classes ? ` class="${classes}"` : ''} style="${style}">${inside}</td></tr>`
}

function bodyStyle(padding: string): string {
  return `padding:${padding};font-family:${sans};font-size:17px;line-height:26px;color:${light.ink};overflow-wrap:anywhere`
}

function darkStyles(): string {
  return [
    `.paper { background: ${dark.paper} !important; }`,
    ...(['ink', 'quiet', 'accent'] as const).map((name) => `.${name} { color: ${dark[name]} !important; }`),
    `.line { border-color: ${dark.line} !important; }`,
    `.press { background: ${dark.accent} !important; color: #0b201e !important; border-radius: 10px; }`,
  ].join('\n')
}

function asHtml(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  }
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
}
