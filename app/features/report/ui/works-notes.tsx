import { worksNotes } from '../works-words'

/** What the figures rest on, and what is not recorded. */
export function WorksNotes() {
  return (
    <section className="mt-8 max-w-2xl text-sm text-quiet">
      <h2 className="font-semibold">What is counted, and what is not</h2>
      {worksNotes.map((note) => (
        <p key={note} className="mt-2">
          {note}
        </p>
      ))}
    </section>
  )
}
