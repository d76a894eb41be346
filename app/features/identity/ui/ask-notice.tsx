import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'

/** Something that is done only once it was said what it means: the fields do it all the same. */
export function AskNotice({ fields, children }: { fields: Record<string, string>; children: ReactNode }) {
  return (
    <Notice fault>
      <p>{children}</p>
      <Form method="post" className="mt-2">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Button type="submit" look="grave">
          Do it all the same
        </Button>
      </Form>
    </Notice>
  )
}
