import { Form, useNavigation } from '@remix-run/react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import { TextArea } from '~/ui/text-area'

/** Bringing a file for a dry run, or its rows. */
export function ImportForm({ answer }: { answer: { says: string; pasted: string } | undefined }) {
  const busy = useNavigation().state !== 'idle'
  return (
    <Form method="post" encType="multipart/form-data" className="mt-6 space-y-5">
      <p>
        <label htmlFor="file" className="block font-semibold">
          CSV file
        </label>
        <span id="file-hint" className="block text-sm text-quiet">
          Up to 50,000 rows and 10 MB. It is kept, sealed, for a day.
        </span>
        <input
          id="file"
          type="file"
          name="file"
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          aria-describedby="file-hint"
          className="mt-1 block min-h-11 w-full rounded-lg border border-edge bg-paper p-2 text-base file:mr-3 file:rounded-md file:border-0 file:bg-wash file:px-3 file:py-1.5 file:text-ink"
        />
      </p>
      <TextArea
        label="Or the rows, pasted"
        hint="With the names of the columns in the first row."
        name="rows"
        defaultValue={answer?.pasted ?? ''}
        rows={5}
        spellCheck={false}
      />
      {answer ? <Notice fault>{answer.says}</Notice> : null}
      <Button type="submit" look="main" disabled={busy}>
        {busy ? 'Reading …' : 'Show what would happen'}
      </Button>
    </Form>
  )
}
