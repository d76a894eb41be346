import type { ImportKind } from '../import.schema'

const columns: Record<ImportKind, [string, string][]> = {
  people: [
    ['email', 'needed'],
    ['name', 'needed for new accounts; or first name and last name'],
    ['roles', 'learner, manager, author, reviewer, admin; a new account without any becomes a learner'],
    ['teams', 'teams to belong to; those that are not there are made'],
    ['manager of', 'teams to lead; that makes a manager'],
  ],
  teams: [
    ['team', 'needed; a team may have several rows, such as one a person'],
    [
      'part of',
      'the team above: one that is there, or that has a row of its own; empty leaves it where it is',
    ],
    ['leads', 'e-mail addresses of those who lead it; that makes managers'],
    ['members', 'e-mail addresses of those who belong to it'],
  ],
}

const notes: Record<ImportKind, string> = {
  people:
    'New people get no mail. They sign in with the company’s single sign-on, or ask for a link on the page “Sign in”.',
  teams:
    'People need an account already: who has none is left out, and named. Import people first. A team that is there and stands elsewhere is moved, with all below it.',
}

/** Which columns a file may have. */
export function ImportHelp({ kind }: { kind: ImportKind }) {
  return (
    <section aria-labelledby="columns" className="mt-10">
      <h2 id="columns" className="text-lg font-semibold">
        Columns
      </h2>
      <p className="text-quiet">
        Found by their names in the first row, in any order, in English, German or French. Several values in a
        cell stand between semicolons.
      </p>
      <dl className="mt-3 divide-y divide-line border-y border-line">
        {columns[kind].map(([name, says]) => (
          <div key={name} className="grid gap-x-6 py-2 sm:grid-cols-[8rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-quiet">{says}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-quiet">{notes[kind]}</p>
    </section>
  )
}
