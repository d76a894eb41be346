import { Link, useFetcher } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Check } from '~/ui/check'
import { Moment } from '~/ui/moment'
import { privateWords } from '~/ui/private-words'
import { Select } from '~/ui/select'
import { Summary } from '~/ui/summary'
import { TextArea } from '~/ui/text-area'
import { useFocusOnceSaid } from '~/ui/use-focus-once-said'
import { gapWords } from '../gap-words'
import type { GapRow } from '../list-gaps.server'
import { GapAnswer } from './gap-answer'

type Said = { says: string; to: string | null; fault: boolean }

/** So many wordings are shown before the rest is unfolded. */
const shownAtOnce = 3

/** One group of wordings, and what can be decided about it. What was done is said in its place, and the row stays. */
export function GapItem(props: {
  row: GapRow
  situations: { id: string; title: string }[]
  mayWrite: boolean
}) {
  const { row, situations, mayWrite } = props
  const fetcher = useFetcher<Said>()
  const answer = fetcher.data
  const words = useFocusOnceSaid<HTMLDivElement>(answer)
  const busy = fetcher.state !== 'idle'
  const { texts, decided, chosen } = row
  const first = texts[0]?.text ?? ''
  const more = texts.slice(shownAtOnce)
  return (
    <li className="py-5" aria-busy={busy}>
      <ul className="space-y-1 font-serif text-lg leading-snug">
        {texts.slice(0, shownAtOnce).map(({ id, text }) => (
          <li key={id} className="[overflow-wrap:anywhere] whitespace-pre-line">
            “{text}”
          </li>
        ))}
      </ul>
      {more.length ? (
        <details>
          <Summary look="link">{more.length} more wordings</Summary>
          <ul className="mb-2 space-y-1 font-serif">
            {more.map(({ id, text }) => (
              <li key={id} className="[overflow-wrap:anywhere] whitespace-pre-line">
                “{text}”
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      <p className="mt-1 text-sm text-quiet">
        Shared {row.count === 1 ? 'once' : `${row.count.toLocaleString('en')} times`}, last on{' '}
        <Moment at={row.newest} date />
        {row.foundNothing ? `. ${nothingInWords(row)} was found` : ''}
        {row.misread.length ? `. Understood as ${inWords(row.misread)}` : ''}. Meant: {inWords(chosen)}.
        {row.foundNow ? ' The library finds it by now.' : ''}
      </p>
      {decided ? (
        <p className="mt-1">
          <span className="font-semibold">{gapWords[decided.kind]}</span>
          {decided.target && decided.targetTitle ? (
            <>
              :{' '}
              <Link
                to={`/studio/${decided.kind === 'lesson' ? 'lesson' : 'situation'}/${decided.target}`}
                className="text-accent underline underline-offset-4"
              >
                {decided.targetTitle}
              </Link>
            </>
          ) : null}{' '}
          <span className="text-sm text-quiet">
            {decided.by}, <Moment at={decided.at} date />
            {decided.since ? ` · shared ${decided.since} more since` : ''}
          </span>
        </p>
      ) : null}
      <div ref={words} className="empty:hidden">
        {answer ? (
          <div className="mt-2">
            <GapAnswer answer={answer} />
          </div>
        ) : null}
      </div>
      {!mayWrite || (answer && !answer.fault) ? null : decided ? (
        <fetcher.Form method="post" className="mt-2">
          <input type="hidden" name="wording" value={row.wording} />
          <Button
            type="submit"
            name="do"
            value="reopen"
            disabled={busy}
            aria-label={`Take it back: ${first}`}
          >
            Take it back
          </Button>
        </fetcher.Form>
      ) : (
        <div className="mt-2 flex flex-wrap items-start gap-x-3 gap-y-2">
          <fetcher.Form method="post" className="flex flex-wrap gap-x-3 gap-y-2">
            <input type="hidden" name="wording" value={row.wording} />
            <input type="hidden" name="situation" value={chosen[0]?.id ?? ''} />
            {(['lesson', 'not-ours', 'done'] as const).map((kind) => (
              <Button
                key={kind}
                type="submit"
                name="do"
                value={kind}
                disabled={busy}
                aria-label={`${gapWords[kind]}: ${first}`}
              >
                {gapWords[kind]}
              </Button>
            ))}
          </fetcher.Form>
          <details className="open:basis-full">
            <Summary look="link">
              {gapWords.phrase}
              <span className="sr-only">: {first}</span>
            </Summary>
            <fetcher.Form method="post" className="max-w-xl space-y-3">
              <input type="hidden" name="wording" value={row.wording} />
              <TextArea
                label="Phrase"
                hint="Change what could tell who shared it: names, sums, places."
                name="phrase"
                rows={3}
                required
                maxLength={600}
                {...privateWords}
                defaultValue={first}
              />
              <Select label="Situation" name="situation" defaultValue={chosen[0]?.id}>
                {situations.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </Select>
              <Button type="submit" name="do" value="phrase" disabled={busy}>
                Add it to the draft
              </Button>
            </fetcher.Form>
          </details>
        </div>
      )}
      {!mayWrite || (answer && !answer.fault) ? null : (
        <details>
          <Summary look="quiet">
            Delete words
            <span className="sr-only">: {first}</span>
          </Summary>
          <fetcher.Form method="post" className="max-w-xl">
            <input type="hidden" name="wording" value={row.wording} />
            <p className="text-sm text-quiet">
              For words that tell who shared them. They go for good, with the tasks that were made of them;
              drafts and phrases stay as they are.
            </p>
            {texts.map(({ id, text }) => (
              <Check
                key={id}
                name="texts"
                value={id}
                defaultChecked={texts.length === 1}
                label={<span className="[overflow-wrap:anywhere] line-clamp-3">{text}</span>}
              />
            ))}
            <Button type="submit" name="do" value="delete" disabled={busy}>
              Delete for good
            </Button>
          </fetcher.Form>
        </details>
      )}
    </li>
  )
}

function nothingInWords({ foundNothing, count }: GapRow): string {
  if (foundNothing === count) return 'Nothing'
  return foundNothing === 1 ? 'Once nothing' : `${foundNothing} times nothing`
}

function inWords(named: GapRow['chosen']): string {
  return named.map(({ title, count }) => (named.length > 1 ? `${title} (${count})` : title)).join(', ')
}
