/** What pages and refusals about teams say. */
export const teamWords = {
  gone: 'There is no such team.',
  archived: 'This team is archived. Bring it back first.',
  taken: 'A team has this name already. Choose another.',
  ring: 'That would put the team below itself. Nothing was changed.',
  deep: 'Teams nest ten levels deep at most. Nothing was changed.',
  ringRow: 'That would put the team below itself.',
  deepRow: 'Teams nest ten levels deep at most.',
  fixed:
    'Where this team stands is up to whoever leads the team above, or an administrator. Nothing was changed.',
  aboveArchived:
    'This comes back only together with the team above, or by an administrator. Nothing was changed.',
  nobody: 'There is no such account among your people. Nothing was changed.',
  notMember: 'They are not in this team any more. Nothing was changed.',
  there: 'They are in this team already.',
  aboveNeeded: 'Choose the team that it is part of.',
  lastLeader:
    'Nobody else leads this team, or a team above it. After this only an administrator can look after it.',
} as const

/** Where a team stands, uppermost first: "Europe › North". */
export function joinPath(names: readonly string[]): string {
  return names.join(' › ')
}

const said: Record<string, string> = {
  moved: 'The team is moved.',
  'person-moved': 'They are moved.',
  out: 'Done. That team is not yours to look after any more.',
}

/** What a page says of what was done on another, by the word in its address. */
export function teamSaid(word: string | null): string | null {
  return word ? (said[word] ?? null) : null
}

export function saysMoved({ team, toName }: { team: { name: string }; toName: string | null }): string {
  return toName ? `${team.name} is part of ${toName} now.` : `${team.name} is part of no other team now.`
}
