const columns: [string, string][] = [
  ['email', 'needed'],
  ['name', 'needed for new accounts; or first name and last name'],
  ['roles', 'learner, manager, author, reviewer, admin; a new account without any becomes a learner'],
  ['teams', 'teams to belong to; those that are not there are made'],
  ['manager of', 'teams to lead; that makes a manager'],
]

/** Which columns a file of people may have. */
export function ImportHelp() {
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
        {columns.map(([name, says]) => (
          <div key={name} className="grid gap-x-6 py-2 sm:grid-cols-[8rem_1fr]">
            <dt className="font-semibold">{name}</dt>
            <dd className="text-quiet">{says}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-sm text-quiet">
        New people get no mail. They sign in with the company’s single sign-on, or ask for a link on the page
        “Sign in”.
      </p>
    </section>
  )
}
