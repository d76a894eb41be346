import { type Afterwards, afterwardsWords, whatIsKept } from '../what-is-kept'

/** In the order in which they are shown; a kind that is added has to be named here too. */
const groups: Record<Afterwards, { title: string; says?: string }> = {
  goes: { title: 'What goes' },
  numbers: {
    title: 'What goes, and leaves numbers',
    says: `${afterwardsWords.numbers} So no figure of a week that has passed changes when somebody leaves.`,
  },
  nameless: { title: 'What stays, without your name', says: afterwardsWords.nameless },
  ids: { title: 'What stays, with a number for your name', says: afterwardsWords.ids },
}

/** What an erasure takes away and what it leaves, from the same list as "what is kept". */
export function WhatGoes() {
  return Object.entries(groups).map(([afterwards, { title, says }]) => (
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
