import { Form, Link } from '@remix-run/react'
import { Button } from '~/ui/button'

/**
 * A search for what is no secret, such as names of teams: by the page's own address.
 * @param clear where everything is shown again
 * @param also what else the address holds
 */
export function WordsSearch(props: {
  words: string
  label: string
  clear: string
  also?: Record<string, string>
}) {
  const { words, label, clear, also = {} } = props
  return (
    <Form role="search" className="mt-4 flex flex-wrap items-center gap-2">
      {Object.entries(also).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <input
        key={words}
        type="search"
        name="words"
        defaultValue={words}
        aria-label={label}
        placeholder={label}
        maxLength={100}
        className="block min-h-11 w-full max-w-md min-w-0 flex-1 rounded-lg border border-edge bg-paper px-3 py-2 text-base"
      />
      <Button type="submit">Search</Button>
      {words ? (
        <Link to={clear} className="inline-flex min-h-11 items-center text-accent underline">
          Show all
        </Link>
      ) : null}
    </Form>
  )
}
