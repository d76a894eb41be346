import { Form } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Field } from '~/ui/field'

/** Takes a piece out of the library, or goes back to what the file holds. Both can be undone from the history. */
export function RetireForm(props: { served: number | null; retired: boolean; hasFile: boolean }) {
  const { served, retired, hasFile } = props
  const isRead = served !== null || (hasFile && !retired)
  const mayReturn = hasFile && (served !== null || retired)
  if (!isRead && !mayReturn) return null
  return (
    <Form method="post" className="mt-10 max-w-xl">
      <h2 className="text-lg font-semibold">What readers get</h2>
      <Field
        label="Why"
        hint="A few words, kept in the history. Nothing is deleted: any version can be brought back."
        name="why"
        required
        minLength={3}
        maxLength={400}
        className="mt-2"
      />
      <div className="mt-3 flex flex-wrap gap-3">
        {isRead ? (
          <Button type="submit" look="grave" name="do" value="retire">
            Retire it
          </Button>
        ) : null}
        {mayReturn ? (
          <Button type="submit" name="do" value="return">
            Go back to the file in git
          </Button>
        ) : null}
      </div>
    </Form>
  )
}
