import { Notice } from '~/ui/notice'
import type { ImportNote } from '../import.schema'
import type { ShownImport } from '../show-import.server'

const notes: Record<Exclude<ImportNote, null>, string> = {
  world:
    'Something changed since this was shown, so it was not carried further. What was carried out stays. Below is what would happen now.',
  stopped: 'Stopped. What was carried out stays. Below is what would happen to the rest.',
  failed:
    'The import broke off on our side; it has been noted. What was carried out stays. Below is what would happen to the rest.',
}

/** How a file was read, and what comes of it, in a few sentences. */
export function ImportSummary({ shown }: { shown: ShownImport }) {
  const { state, rows, counts, note, newTeams, unread, encoding } = shown
  const nothing = counts.new + counts.changed === 0
  const number = (count: number) => count.toLocaleString('en')
  return (
    <div className="mt-2 max-w-2xl space-y-2">
      {note && state === 'dry' ? <Notice fault={note === 'failed'}>{notes[note]}</Notice> : null}
      {state === 'done' ? (
        <Notice>
          {number(counts.new)} new, {number(counts.changed)} changed, {number(rows)} rows in all.
        </Notice>
      ) : null}
      {state === 'dry' && nothing ? <Notice>No row would change anything.</Notice> : null}
      <p className="text-quiet">
        {number(rows)} rows{encoding ? `, read as ${encoding}` : ''}.
        {encoding === 'Windows-1252' ? ' Look at a few names with accents before you go on.' : ''}
        {unread.length ? ` Not read: ${unread.slice(0, 8).join(', ')}.` : ''}
        {newTeams.length && state === 'dry'
          ? ` Makes ${newTeams.length === 1 ? 'the team' : `${number(newTeams.length)} teams`}: ${newTeams.slice(0, 8).join(', ')}${newTeams.length > 8 ? ' …' : ''}.`
          : ''}
      </p>
    </div>
  )
}
