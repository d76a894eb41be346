import { Form, Link } from '@remix-run/react'
import type { FormEvent } from 'react'
import type { MyRecall } from '../find-recall.server'
import { freshWords, grades } from '../fresh-words'
import { useQueue } from '../queue-store'
import { withStop } from './with-stop'

/** The question; a press shows what the lesson says, and one more says how well it came back. Works without scripts. */
export function RecallCard({ question }: { question: NonNullable<MyRecall['question']> }) {
  const { lesson, title, key, told, ask, answers } = question
  const send = useQueue((queue) => queue.send)
  const answer = (event: FormEvent) => {
    event.preventDefault()
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
    const grade = grades.find((each) => each === pressed?.value)
    if (grade) send('recall', { lesson, question: key, grade })
  }
  return (
    <section aria-labelledby="question" className="mt-6 rounded-xl border border-line bg-raised px-4 py-5">
      <p className="text-sm text-quiet">
        From{' '}
        <Link to={`/lessons/${lesson}`} className="underline underline-offset-4 hover:text-ink">
          {title}
        </Link>
      </p>
      <div className="mt-3 space-y-3 font-serif text-lg">
        {told.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <h2 id="question" className="mt-4 text-lg font-semibold">
        {ask}
      </h2>
      <p className="mt-1 text-sm text-quiet">{freshWords.thinkFirst}</p>
      <details className="mt-3">
        <summary className="inline-flex min-h-11 cursor-pointer items-center rounded-lg border border-edge px-4 font-semibold hover:border-accent">
          {freshWords.show}
        </summary>
        {answers.map(({ text, because }) => (
          <div key={text} className="mt-3">
            <blockquote className="border-l-2 border-accent pl-4 font-serif text-xl leading-snug">
              {text}
            </blockquote>
            {because ? <p className="mt-2 text-quiet">{withStop(because)}</p> : null}
          </div>
        ))}
        <Form method="post" onSubmit={answer} data-queued className="mt-5">
          <input type="hidden" name="lesson" value={lesson} />
          <input type="hidden" name="question" value={key} />
          <fieldset>
            <legend className="font-semibold">{freshWords.gradesAsk}</legend>
            <div className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-4">
              {grades.map((grade) => (
                <button
                  key={grade}
                  type="submit"
                  name="grade"
                  value={grade}
                  className="min-h-11 rounded-lg border border-edge px-4 hover:border-accent"
                >
                  {freshWords.grades[grade]}
                </button>
              ))}
            </div>
          </fieldset>
        </Form>
      </details>
    </section>
  )
}
