import { addToTeam } from './add-to-team.server'
import { archiveTeam } from './archive-team.server'
import { createTeam } from './create-team.server'
import type { SignedIn } from './person'
import { renameTeam } from './rename-team.server'
import { restoreTeam } from './restore-team.server'
import { takeOutOfTeam } from './take-out-of-team.server'
import { type TeamChange, teamChangeSchema } from './team.schema'
import { countOf } from './team-words'

export type TeamChanged = {
  says: string
  /** What is to be done only where somebody, told what it means, says it again. */
  ask?: TeamChange & { do: 'take-out' }
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
  input: unknown
  now: Date
}): Promise<TeamChanged> {
  const { asker, id, now } = options
  const input = teamChangeSchema.parse(options.input)
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
      if (taken === 'ask') return { says: '', ask: { ...input, knows: true } }
      return {
        says:
          part === 'lead'
            ? `${taken.name} does not lead this team any more.`
            : `${taken.name} is not in this team any more.`,
        out: taken.out,
      }
    }
  }
}
