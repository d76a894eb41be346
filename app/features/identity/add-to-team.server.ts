import { openDatabase } from '~/platform/db.server'
import { AppError } from '~/platform/errors'
import { demandPermission } from './demand-permission'
import { putInTeam } from './internal/put-in-team.server'
import { readTeamReach, requireTeam } from './internal/team-reach.server'
import { peopleScope } from './people-scope.server'
import type { SignedIn } from './person'
import { teamWords } from './team-words'
import { writeAudit } from './write-audit.server'

/**
 * Makes somebody belong to a team, or lead it. An administrator adds anybody; a manager those they see already, and
 * invites all others, who then decide by themselves.
 * @returns their name
 * @throws AppError not-allowed; not-found, for a team or a person that is not there or not theirs, in the same words;
 * conflict, where the team is archived
 */
export async function addToTeam(options: {
  asker: SignedIn
  id: string
  person: string
  leads: boolean
}): Promise<string> {
  const { asker, id, person: personId, leads } = options
  demandPermission(asker, 'write:team:team')
  const db = await openDatabase()
  return db.$transaction(async (tx) => {
    const reach = await readTeamReach(tx, asker)
    requireTeam(reach, id)
    const scope = await peopleScope(tx, asker)
    const person = await tx.person.findFirst({
      where: { AND: [{ id: personId }, scope.people] },
      select: { name: true },
    })
    if (!person)
      throw new AppError({ code: 'not-found', message: 'no such person', userMessage: teamWords.nobody })
    const notes = await putInTeam(tx, { personId, teamId: id, leads })
    await writeAudit(
      tx,
      notes.map((note) => ({ actorId: asker.id, subjectId: personId, ...note })),
    )
    return person.name
  })
}
