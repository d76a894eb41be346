import { afterwardsWords, type KeptThing, whatIsKept } from '../what-is-kept'

const groups: { afterwards: KeptThing['afterwards']; title: string; says?: string }[] = [
  { afterwards: 'goes', title: 'What goes' },
  {
    afterwards: 'numbers',
    title: 'What goes, and leaves numbers',
    says: `${afterwardsWords.numbers} So a team’s figures do not change when somebody leaves.`,
  },
  { afterwards: 'ids', title: 'What stays', says: afterwardsWords.ids },
]

/** What an erasure takes away and what it leaves, from the same list as "what is kept". */
export function WhatGoes() {
  return groups.map(({ afterwards, title, says }) => (
    <section key={afterwards} aria-label={title} className="mt-6">
      <h2 className="text-lg font-semibold">{title}</h2>
      <ul className="mt-1 list-disc pl-5">
        {whatIsKept
          .filter((thing) => thing.afterwards === afterwards)
          .map(({ what }) => (
            <li key={what} className="mt-1">
              {what}
            </li>
          ))}
      </ul>
      {says ? <p className="mt-1 text-quiet">{says}</p> : null}
    </section>
  ))
}
