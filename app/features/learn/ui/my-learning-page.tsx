import { Form, Link } from '@remix-run/react'
import { Square, SquareCheck } from 'lucide-react'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { depthWords } from '~/features/content/words'
import { ButtonLink } from '~/ui/button'
import { FoldedList } from '~/ui/folded-list'
import { Moment } from '~/ui/moment'
import { groupBySituation, type MyUse, toGoOnWith, usesWithPending } from '../my-learning'
import { useQueue, useSaid } from '../queue-store'

/** What one has learned: what to go on with, what one keeps, and what one used in which situation. */
export function MyLearning(props: {
  uses: MyUse[]
  favourites: { lesson: string; title: string; summary: string }[]
}) {
  const queue = useSaid()
  const uses = useMemo(() => usesWithPending(props.uses, queue), [props.uses, queue])
  const open = toGoOnWith(uses)
  if (uses.length === 0 && props.favourites.length === 0) return <Nothing />
  return (
    <>
      {open.length > 0 ? (
        <section aria-labelledby="go-on" className="mt-6">
          <h2 id="go-on" className="text-lg font-semibold">
            Go on
          </h2>
          <ul className="mt-2 grid gap-3 md:grid-cols-3">
            {open.map((use) => (
              <li key={use.id}>
                <Link
                  to={`/lessons/${use.lesson}/${use.depth}`}
                  className="block min-h-11 rounded-xl border border-line bg-raised px-4 py-3 hover:border-accent"
                >
                  <span className="font-semibold text-accent">{use.title}</span>
                  <span className="mt-1 block text-sm text-quiet">
                    {depthWords[use.depth].name}, step {use.step + 1} of {use.steps}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Favourites favourites={props.favourites} />
      <History uses={uses} />
    </>
  )
}

function Nothing() {
  return (
    <div className="mt-6 rounded-xl border border-line bg-raised px-4 py-5">
      <p>Nothing yet. What you read from now on is found here again, on each of your devices.</p>
      <ButtonLink to="/" look="main" className="mt-4">
        Say what you are in
      </ButtonLink>
    </div>
  )
}

function Favourites({ favourites }: { favourites: { lesson: string; title: string; summary: string }[] }) {
  const [words, setWords] = useState('')
  const id = useId()
  const found = favourites.filter(({ title, summary }) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => `${title} ${summary}`.toLowerCase().includes(word)),
  )
  if (favourites.length === 0) return null
  return (
    <section aria-labelledby="kept" className="mt-10">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <h2 id="kept" className="text-lg font-semibold">
          Kept
        </h2>
        {favourites.length > 5 ? (
          <p className="js-only">
            <label htmlFor={id} className="sr-only">
              Search what you keep
            </label>
            <input
              id={id}
              type="search"
              placeholder="Search"
              value={words}
              onChange={(event) => setWords(event.currentTarget.value)}
              className="min-h-11 rounded-lg border border-edge bg-paper px-3"
            />
          </p>
        ) : null}
      </div>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {found.map(({ lesson, title, summary }) => (
          <li key={lesson}>
            <Link to={`/lessons/${lesson}`} className="block py-3 hover:text-accent">
              <span className="font-semibold">{title}</span>
              <span className="block text-sm text-quiet">{summary}</span>
            </Link>
          </li>
        ))}
      </ul>
      <p role="status" className="mt-2 text-sm text-quiet">
        {found.length === 0 ? 'None of what you keep has these words.' : ''}
      </p>
    </section>
  )
}

function History({ uses }: { uses: MyUse[] }) {
  if (uses.length === 0) return null
  return (
    <section aria-labelledby="history" className="mt-10">
      <h2 id="history" className="text-lg font-semibold">
        By situation
      </h2>
      {groupBySituation(uses).map(({ situation, uses: group }) => (
        <section key={situation?.id ?? 'none'} className="mt-4">
          <h3 className="font-semibold">
            {situation ? (
              <Link
                to={`/situations/${situation.id}`}
                className="inline-flex min-h-11 items-center text-accent underline-offset-4 hover:underline"
              >
                {situation.title}
              </Link>
            ) : (
              'Read by itself'
            )}
          </h3>
          <FoldedList
            className="mt-1"
            inSight={3}
            rows={group.map((use) => <UseRow key={use.id} use={use} />)}
          />
        </section>
      ))}
    </section>
  )
}

function UseRow({ use }: { use: MyUse }) {
  const send = useQueue((queue) => queue.send)
  const mark = (event: FormEvent) => {
    event.preventDefault()
    send('used', { use: use.id, used: !use.used })
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 py-2">
      <p>
        <Link
          to={`/lessons/${use.lesson}/${use.depth}`}
          className="-my-2.5 inline-block py-2.5 font-semibold hover:text-accent"
        >
          {use.title}
        </Link>
        <span className="block text-sm text-quiet">
          {depthWords[use.depth].name}, {use.finished ? 'read' : `step ${use.step + 1} of ${use.steps}`},{' '}
          <Moment at={use.changedAt} />
        </span>
      </p>
      <Form method="post" onSubmit={mark} data-queued>
        <input type="hidden" name="use" value={use.id} />
        <button
          type="submit"
          name="used"
          value={use.used ? 'no' : 'yes'}
          aria-pressed={use.used}
          className={`inline-flex min-h-11 items-center gap-1.5 rounded-lg border px-3 text-[0.9375rem] ${use.used ? 'border-accent bg-wash font-semibold' : 'border-edge hover:border-accent'}`}
        >
          {use.used ? <SquareCheck aria-hidden size={16} /> : <Square aria-hidden size={16} />}
          Used for real<span className="sr-only"> {use.title}</span>
        </button>
      </Form>
    </li>
  )
}
