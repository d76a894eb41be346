import { type MailBlock, writeMailPage } from '~/platform/write-mail-page'
import { type DigestLine, reasonOrder } from './compose-digest'
import type { Day } from './due-dates'
import { sayBy, sayChange, sayDue } from './duty-words'

const titles: Record<DigestLine['reason'], { short: string; title: string }> = {
  late: { short: 'late', title: 'Overdue' },
  today: { short: 'due today', title: 'Due today' },
  day: { short: 'due tomorrow', title: 'Due tomorrow' },
  soon: { short: 'due soon', title: 'Due soon' },
  week: { short: 'due in a week', title: 'Due in a week' },
  changed: { short: 'changed', title: 'Changed' },
  new: { short: 'new', title: 'New' },
  withdrawn: { short: 'taken back', title: 'Taken back' },
}

/**
 * The mail of a day, or one that cannot wait for the next. Each thing stands with its date as well, and the subject names
 * nothing: it may be read on a screen that others see.
 * @param link where the list is; each thing has its place on that page
 */
export function digestMail(options: {
  name: string
  lines: readonly DigestLine[]
  today: Day
  link: string
  stop: string
}): { subject: string; text: string; html: string } {
  const { name, lines, today, link, stop } = options
  const groups = reasonOrder
    .map((reason) => ({ reason, lines: lines.filter((line) => line.reason === reason) }))
    .filter((group) => group.lines.length > 0)
  const counts = groups.map((group) => `${group.lines.length} ${titles[group.reason].short}`)
  return writeMailPage({
    subject: `Asked of you: ${counts.join(', ')}`,
    greeting: `Hello ${name},`,
    blocks: [
      ...groups.map(
        (group): MailBlock => ({
          kind: 'list',
          title: titles[group.reason].title,
          items: group.lines.map((line) => ({
            text: line.duty.name,
            line: sayLine(line, today),
            ...(line.reason !== 'withdrawn' && { link: `${link}#${line.duty.id}` }),
          })),
        }),
      ),
      { kind: 'button', text: 'See what is asked of you', link },
    ],
    why: 'You get this since something is asked of you in Just Enough.',
    stop,
  })
}

function sayLine({ duty, reason, change }: DigestLine, today: Day): string {
  const changed = change ? `${sayChange(change, today)}.` : ''
  if (reason === 'withdrawn') return changed
  return [changed, `${sayDue(duty.dueOn, today)}.`, `${sayBy(duty)}: “${duty.why}”`].filter(Boolean).join(' ')
}
