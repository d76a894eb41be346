import { Button } from '~/ui/button'
import { Field } from '~/ui/field'

type Source = { author: string; work: string; year?: number; for: string }

/** The works that a lesson rests on, and what it takes from each. */
export function SourceFields(props: { label: string; value: unknown; set: (value: unknown) => void }) {
  const { label, value, set } = props
  const sources = (Array.isArray(value) ? value : []).map((one): Source => {
    const held = (one ?? {}) as Partial<Record<keyof Source, unknown>>
    const year = Number(held.year)
    return {
      author: String(held.author ?? ''),
      work: String(held.work ?? ''),
      ...(year && { year }),
      for: String(held.for ?? ''),
    }
  })
  const change = (at: number, changed: Source) =>
    set(sources.map((one, place) => (place === at ? changed : one)))
  return (
    <fieldset className="space-y-4">
      <legend className="font-semibold">{label}</legend>
      {sources.map((source, at) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a source has no name of its own; its place is what it is.
          key={at}
          className="space-y-2 rounded-xl border border-line p-3"
        >
          <legend className="px-1 text-sm text-quiet">Source {at + 1}</legend>
          <Field
            label="Author"
            value={source.author}
            maxLength={160}
            onChange={({ target }) => change(at, { ...source, author: target.value })}
          />
          <Field
            label="Work"
            value={source.work}
            maxLength={240}
            onChange={({ target }) => change(at, { ...source, work: target.value })}
          />
          <Field
            label="Year"
            hint="Empty where the work bears none."
            inputMode="numeric"
            value={source.year ?? ''}
            maxLength={4}
            onChange={({ target }) => {
              const { year: _, ...rest } = source
              const year = Number(target.value)
              change(at, year ? { author: rest.author, work: rest.work, year, for: rest.for } : rest)
            }}
          />
          <Field
            label="For what"
            hint="What this lesson takes from it, in your words."
            value={source.for}
            maxLength={300}
            onChange={({ target }) => change(at, { ...source, for: target.value })}
          />
          <Button look="bare" onClick={() => set(sources.filter((_, place) => place !== at))}>
            Take out source {at + 1}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => set([...sources, { author: '', work: '', for: '' }])}>Add a source</Button>
    </fieldset>
  )
}
