import { beyondWords } from '../beyond-words'
import type { Beyond } from '../read-beyond'
import { AllSituations } from './all-situations'

/** In place of a kit: what to do first, and whom to reach, where a lesson would be the wrong answer. */
export function BeyondNote({ beyond }: { beyond: Beyond }) {
  const { title, says, line, link } = beyondWords[beyond]
  return (
    <section aria-labelledby="beyond" className="mt-6 rounded-xl border-2 border-accent bg-raised px-4 py-4">
      <h2 id="beyond" className="font-serif text-2xl leading-tight font-semibold">
        {title}
      </h2>
      {says.map((words) => (
        <p key={words} className="mt-2">
          {words}
        </p>
      ))}
      {link ? (
        <p>
          <a
            href={link.href}
            target="_blank"
            rel="noreferrer"
            className="inline-flex min-h-11 items-center text-accent underline underline-offset-4"
          >
            {link.words}
            <span className="sr-only"> (opens a new tab)</span>
          </a>
        </p>
      ) : null}
      {line ? (
        <p className="mt-3 border-l-2 border-accent pl-3 font-serif text-xl leading-snug">“{line}”</p>
      ) : null}
      <p className="mt-4 text-sm text-quiet">
        Read from your words on this device, as all else here. If they were meant otherwise, say it in other
        words, or choose.
      </p>
      <AllSituations />
    </section>
  )
}
