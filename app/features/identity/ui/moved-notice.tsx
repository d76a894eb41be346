import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Button } from '~/ui/button'
import { Notice } from '~/ui/notice'
import type { TeamMoved } from '../move-team.server'

/** That a team was moved, and the way back: a drag goes astray easily. */
export function MovedNotice({ moved, children }: { moved: TeamMoved; children: ReactNode }) {
  const { team, from, to } = moved
  return (
    <Notice>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{children}</p>
        {from === to ? null : (
          <Form method="post" preventScrollReset>
            <input type="hidden" name="team" value={team.id} />
            <input type="hidden" name="from" value={to} />
            <input type="hidden" name="to" value={from} />
            <Button type="submit" name="do" value="move">
              Undo
            </Button>
          </Form>
        )}
      </div>
    </Notice>
  )
}
