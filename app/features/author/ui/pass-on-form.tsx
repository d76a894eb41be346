import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Select } from '~/ui/select'
import type { Keepers } from '../list-keepers.server'

/** Gives all that one keeper has to another, when they leave. */
export function PassOnForm({ keepers, nobody }: { keepers: Keepers; nobody: number }) {
  const { authors, keeping } = keepers
  if (authors.length === 0 || (keeping.length === 0 && nobody === 0)) return null
  return (
    <Form method="post" className="mt-12 max-w-xl space-y-3 border-t border-line pt-6">
      <h2 className="font-serif text-2xl font-semibold">When a keeper leaves</h2>
      <p className="text-quiet">All that they keep goes to somebody else at once, due or not.</p>
      <Select label="From" name="from">
        {nobody ? <option value="">Nobody: {nobody.toLocaleString('en')} without a keeper</option> : null}
        {keeping.map(({ id, name, pieces, left }) => (
          <option key={id} value={id}>
            {name}
            {left ? ' (account suspended)' : ''}: {pieces.toLocaleString('en')}
          </option>
        ))}
      </Select>
      <Select label="To" name="keeper" required defaultValue="">
        <option value="">Choose an author</option>
        {authors.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button type="submit" name="do" value="pass-on">
        Pass on
      </Button>
    </Form>
  )
}
