import { countOf } from '~/ui/count-of'
import { addToTeam } from './add-to-team.server'
import { archiveTeam } from './archive-team.server'
import { createTeam } from './create-team.server'
import { moveBetweenTeams } from './move-between-teams.server'
import type { SignedIn } from './person'
import { renameTeam } from './rename-team.server'
import { restoreTeam } from './restore-team.server'
import { takeOutOfTeam } from './take-out-of-team.server'
import type { TeamChange } from './team.schema'
import { teamWords } from './team-words'

type TeamChanged = {
  says: string
  /** Fields of the form that does it all the same, once somebody was told what it means. */
  ask?: Record<string, string>
  /** The asker does not look after the team any more. */
  out?: boolean
}

/**
 * One change on a team's page, and what to say of it.
 * @throws AppError as the verb of the change does
 */
export async function changeTeam(options: {
  asker: SignedIn
  id: string
  input: TeamChange
  now: Date
}): Promise<TeamChanged> {
  const { asker, id, input, now } = options
  switch (input.do) {
    case 'rename':
      await renameTeam({ asker, id, name: input.name })
      return { says: 'The name is changed.' }
    case 'make':
      await createTeam({ asker, input: { name: input.name, parent: id } })
      return { says: `${input.name} is made.` }
    case 'archive': {
      const teams = await archiveTeam({ asker, id, now })
      return {
        says: teams === 1 ? 'The team is archived.' : `The team is archived, with ${teams - 1} below it.`,
      }
    }
    case 'restore': {
      const { teams, above } = await restoreTeam({ asker, id })
      const place = above ? `part of ${above}` : 'part of no other team'
      return { says: `${countOf(teams, 'team is', 'teams are')} back. This one is ${place}.` }
    }
    case 'add': {
      const name = await addToTeam({ asker, id, person: input.person, leads: input.leads })
      return { says: input.leads ? `${name} leads this team now.` : `${name} is in this team now.` }
    }
    case 'take-out': {
      const { person, part, knows } = input
      const taken = await takeOutOfTeam({ asker, id, person, part, knows })
      if (taken === 'ask') return ask({ do: input.do, person, part })
      return {
        says:
          part === 'lead'
            ? `${taken.name} does not lead this team any more.`
            : `${taken.name} is not in this team any more.`,
        out: taken.out,
      }
    }
    case 'move-person': {
      const { person, to, knows } = input
      const moved = await moveBetweenTeams({ asker, person, from: id, to, knows })
      if (moved === 'ask') return ask({ do: input.do, person, to })
      return { says: `${moved.name} is in ${moved.to.name} now.`, out: moved.out }
    }
  }
}

function ask(fields: Record<string, string>): TeamChanged {
  return { says: teamWords.lastLeader, ask: { ...fields, knows: 'true' } }
}
