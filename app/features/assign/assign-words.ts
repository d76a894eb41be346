/** Words of assigning, for managers. */
export const timingWords = {
  date: 'By a day',
  event: 'Before an event',
  standing: 'Whenever it comes up',
} as const

export const repeatWords = {
  none: 'Once',
  weekly: 'Every week',
  monthly: 'Every month',
  quarterly: 'Every quarter',
} as const

export const stateWords: Record<string, string> = {
  open: 'Open',
  late: 'Overdue',
  done: 'Done',
  over: 'Passed undone',
  left: 'No longer concerned',
  withdrawn: 'Withdrawn',
  gone: 'Not asked any more',
  suspended: 'Account suspended',
}

export const assignWords = {
  standing: 'shown first, at the moment their task is this situation',
  whySuggested: (title: string) => `So that ‘${title}’ finds you ready.`,
  past: 'This day has passed. Choose today or later.',
  nobody: 'Choose at least one person or team.',
  noPeople: 'Nobody belongs to these teams yet. Whoever joins gets it.',
  noPieces: 'Choose a lesson or a situation.',
  unknownPiece: 'One of these lessons is not in the library any more. Take it out.',
  manyPieces: 'A path has at most twelve lessons.',
  unknownWho: 'A person or team among these is not there, or not yours. Choose again.',
  unknownEvent: 'This event is not there, was called off, or is not yours.',
  eventName: 'Give the event a name.',
  eventTeam: 'An event is for a team: choose one.',
  soon: 'That many days before is past already: it is due today.',
  movesLater: 'The rounds after it are counted from this day.',
  changed: 'Somebody changed this meanwhile. Look again, and send yours once more.',
  gone: 'There is no such assignment, or it is not yours.',
  ofOthers: (by: string | null) =>
    `This concerns people of other teams as well: ${by ? `${by}, or an administrator,` : 'an administrator'} can change it or take it back.`,
  goneEvent: 'There is no such event, or it is not yours.',
}
