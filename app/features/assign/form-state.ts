/** What the form of an assignment holds, as it was typed: also what is not valid yet comes back as it was. */
export type FormState = {
  sentKey: string
  situation: string
  /** `slug:depth`, in order. */
  pieces: string[]
  name: string
  teams: string[]
  people: string[]
  timing: string
  dueOn: string
  repeat: string
  event: string
  eventName: string
  eventOn: string
  daysBefore: string
  workingDays: boolean
  why: string
  required: string
}

/**
 * Reads the form as it was sent, with what a button did to the order of lessons.
 * @param form `do` is `add`, `up:slug:depth`, or anything else
 */
export function readFormState(form: FormData): FormState {
  const text = (name: string) => String(form.get(name) ?? '')
  const all = (name: string) => form.getAll(name).map(String).filter(Boolean)
  const what = text('do')
  const pieces = all('piece')
  const added = what === 'add' ? text('add') : ''
  if (added && !pieces.includes(added)) pieces.push(added)
  const up = what.startsWith('up:') ? pieces.indexOf(what.slice(3)) : -1
  if (up > 0) pieces.splice(up - 1, 2, pieces[up] ?? '', pieces[up - 1] ?? '')
  return {
    sentKey: text('sentKey'),
    situation: text('situation'),
    pieces,
    name: text('name'),
    teams: all('team'),
    people: all('person'),
    timing: text('timing') || 'date',
    dueOn: text('dueOn'),
    repeat: text('repeat') || 'none',
    event: text('event'),
    eventName: text('eventName'),
    eventOn: text('eventOn'),
    daysBefore: text('daysBefore') || '2',
    workingDays: text('workingDays') === 'yes',
    why: text('why'),
    required: text('required') || 'required',
  }
}

/** The state as the schema of an assignment takes it: what is empty is left out. */
export function valuesOf(state: FormState): Record<string, unknown> {
  const { pieces: piece, teams: team, people: person, workingDays, ...rest } = state
  const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== ''))
  return { ...filled, piece, team, person, workingDays }
}
